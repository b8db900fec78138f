import type { Representation } from '@evorx/core';
import { seed } from '@evorx/random';
import { representationLaws } from '@evorx/testing';
import { left, right } from 'fp-ts/Either';
import { bits, choices, integers, permutation, real, record } from './index';

const mixed = () =>
  record({
    rate: real({ dimension: 2, bounds: [1e-5, 1], scale: 'logarithmic' }),
    free: real({ dimension: 2, precision: 32 }),
    layers: integers({ length: 3, bounds: [1, 64] }),
    order: permutation({ length: 4 }),
    activation: choices({ of: ['relu', 'tanh'] }),
    inner: record({ mask: bits({ length: 5 }), deeper: record({ one: bits({ length: 1 }) }) }),
  });

representationLaws('records', mixed);
representationLaws('a record of one field', () => record({ x: bits({ length: 1 }) }));

const small = record({ x: integers({ length: 2, bounds: [0, 9] }), y: bits({ length: 3 }) });
const one = { x: Int32Array.of(1, 2), y: Uint8Array.of(0, 1, 1) };

const compiles = (_: () => unknown): void => undefined;

describe('record', () => {
  it('has as many genes as its fields, and the sum of their distances', () => {
    expect(mixed().size).toBe(18);
    const other = { x: Int32Array.of(1, 2), y: Uint8Array.of(1, 0, 1) };
    expect(small.distance!(one, other)).toBe(2);
    expect(small.repair!({ x: Int32Array.of(-5, 12), y: Uint8Array.of(3, 0, 1) })).toEqual({
      x: Int32Array.of(0, 9),
      y: Uint8Array.of(1, 0, 1),
    });
  });

  it('draws and varies each field from a generator of its own: a field more changes none before it', () => {
    const more = record({
      x: integers({ length: 2, bounds: [0, 9] }),
      y: bits({ length: 3 }),
      z: real({ dimension: 50, bounds: [0, 1] }),
    });
    const [few, many] = [small.sample(4)(seed(1))[0], more.sample(4)(seed(1))[0]];
    expect(many.map(({ x, y }) => ({ x, y }))).toEqual(few);
    const children = [
      small.variations[0]!.apply(few)(seed(2))[0],
      more.variations[0]!.apply(many)(seed(2))[0].map(({ x, y }) => ({ x, y })),
    ];
    expect(children[1]).toEqual(children[0]);
  });

  it('varies fields independently: equal ones part', () => {
    const twins = record({ a: bits({ length: 64 }), b: bits({ length: 64 }) });
    const [[genome]] = twins.sample(1)(seed(1));
    expect(genome!.a).not.toEqual(genome!.b);
    const zeros = { a: new Uint8Array(64), b: new Uint8Array(64) };
    const ones = { a: new Uint8Array(64).fill(1), b: new Uint8Array(64).fill(1) };
    const [[child]] = twins.variations[0]!.apply([zeros, ones])(seed(1));
    expect(child!.a).not.toEqual(child!.b);
  });

  it('is reset in one gene of all on average, or in each with a probability', () => {
    const { sample, reset } = record({ a: bits({ length: 10 }), b: bits({ length: 30 }) });
    const [parents, next] = sample(2000)(seed(1));
    const changed = (rate?: number): number =>
      reset!(rate)
        .apply(parents)(next)[0]
        .reduce((sum, { a, b }, c) => {
          const [before, after] = [
            [...parents[c]!.a, ...parents[c]!.b],
            [...a, ...b],
          ];
          return sum + after.filter((bit, i) => bit !== before[i]).length;
        }, 0) / 2000;
    // Half of what is drawn anew is as it was.
    expect(changed()).toBeGreaterThan(0.45);
    expect(changed()).toBeLessThan(0.55);
    expect(changed(1)).toBeGreaterThan(19.5);
    expect(changed(1)).toBeLessThan(20.5);
  });

  it('is always drawn the same (frozen)', () => {
    const [[genome]] = small.sample(1)(seed(1));
    expect(small.json.toJson(genome!)).toMatchInlineSnapshot(`
      {
        "x": [
          8,
          7,
        ],
        "y": [
          0,
          1,
          1,
        ],
      }
    `);
  });

  it('passes a field on that has no variation at a step', () => {
    const still: Representation<Uint8Array> = { ...bits({ length: 2 }), variations: [] };
    const { variations, sample } = record({ still, moving: bits({ length: 40 }) });
    const [parents] = sample(2)(seed(1));
    const [children] = variations[1]!.apply(parents)(seed(1));
    expect(children.map((child) => child.still)).toEqual(parents.map((parent) => parent.still));
    expect(children.map((child) => child.moving)).not.toEqual(parents.map((parent) => parent.moving));
  });

  it.each([
    [[], 'is a list, where an object with x, y is a genome'],
    ['x', 'is "x", where an object with x, y is a genome'],
    [null, 'is null, where an object with x, y is a genome'],
    [{ x: [1, 2] }, 'has no field y'],
    [{ x: [1, 2], y: [0, 0, 1], z: 1 }, 'has a field "z", where x, y are known'],
    [{ x: [1, 12], y: [0, 0, 1] }, 'has a field x that holds 12 at 1, where a whole number from 0 to 9 is a gene'],
  ])('says what is wrong with the JSON %j', (given, message) => {
    expect(small.json.fromJson(given)).toEqual(left(message));
  });

  it('names the field of a field that is wrong', () => {
    const nested = record({ inner: small });
    expect(nested.json.fromJson({ inner: { x: [1, 2], y: [0, 7, 1] } })).toEqual(
      left('has a field inner that has a field y that holds 7 at 1, where 0 or 1 is a gene'),
    );
  });

  it('says what is wrong with bytes', () => {
    const bytes = small.codec.toBytes(one);
    expect(small.codec.fromBytes(bytes)).toEqual(right(one));
    expect(small.codec.fromBytes(bytes.subarray(0, 2))).toEqual(left('ends before its field x'));
    expect(small.codec.fromBytes(bytes.subarray(0, 9))).toEqual(left('ends within its field x'));
    expect(small.codec.fromBytes(bytes.subarray(0, -1))).toEqual(left('ends within its field y'));
    expect(small.codec.fromBytes(Uint8Array.of(...bytes, 1))).toEqual(left('has 1 bytes after its last field'));
    expect(small.codec.name).toBe('record(x:int32,y:bits)');
  });

  it('is typed by its fields', () => {
    const made = mixed();
    compiles(
      (): Representation<{
        readonly rate: Float64Array;
        readonly free: Float32Array;
        readonly layers: Int32Array;
        readonly order: Uint32Array;
        readonly activation: 'relu' | 'tanh';
        readonly inner: { readonly mask: Uint8Array; readonly deeper: { readonly one: Uint8Array } };
      }> => made,
    );
    // @ts-expect-error the rate is of 64 bits
    compiles((): Representation<{ readonly rate: Float32Array }> => record({ rate: real({ dimension: 1 }) }));
    expect.assertions(0);
  });

  it.each([
    ['no fields', {}, 'record: fields is [], accepted is the name of at least one field'],
    ['a record in it without fields', { inner: undefined }, 'record: inner is undefined, accepted is a representation'],
    ['a number for a field', { x: 3 }, 'record: x is 3, accepted is a representation'],
  ])('is refused with %s', (_, fields, message) => {
    expect(() => record(fields as unknown as Parameters<typeof record>[0])).toThrow(message);
  });

  it('is refused with over a million genes in all', () => {
    const most = bits({ length: 1_000_000 });
    expect(() => record({ most })).not.toThrow();
    expect(() => record({ most, one: bits({ length: 1 }) })).toThrow(
      'record: size is 1000001, accepted is at most 1000000',
    );
  });
});
