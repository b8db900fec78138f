import type { Representation } from '@evorx/core';
import { seed } from '@evorx/random';
import { fitsProbabilities, representationLaws } from '@evorx/testing';
import { left, right } from 'fp-ts/Either';
import { choices } from './index';

representationLaws('choices', () => choices({ length: 7, of: ['a', 2, null, true, { x: [1] }] }));
representationLaws('one choice', () => choices({ of: ['relu', 'tanh', 'sigmoid'] }));
representationLaws('a choice of one', () => choices({ of: [{ only: 1 }] }));

const compiles = (_: () => unknown): void => undefined;

describe('choices', () => {
  const letters = choices({ length: 3, of: ['a', 'b', 'c', 'd'] });

  it('are drawn at even odds', () => {
    const drawn = letters.sample(3000)(seed(1))[0].flat();
    const counts = ['a', 'b', 'c', 'd'].map((letter) => drawn.filter((value) => value === letter).length);
    expect(fitsProbabilities(counts, [0.25, 0.25, 0.25, 0.25])).toBe(true);
  });

  it('are always drawn and varied the same (frozen)', () => {
    const { sample, variations } = choices({ length: 8, of: [...'abcdefgh'] });
    const [parents] = sample(2)(seed(1));
    const [crossed] = variations[0]!.apply(parents)(seed(1));
    const [mutated] = variations[1]!.apply(parents)(seed(1));
    expect([parents, crossed, mutated].map((genomes) => genomes.map((genome) => genome.join(''))))
      .toMatchInlineSnapshot(`
      [
        [
          "fhchcgcb",
          "egbaefbc",
        ],
        [
          "egcacfcb",
          "fhbhegbc",
        ],
        [
          "fhchcgcb",
          "egbaefbc",
        ],
      ]
    `);
  });

  it('are exchanged at even odds in crossover, place by place', () => {
    const parents = Array.from({ length: 2000 }, (_, i) => new Array<0 | 1>(10).fill(i % 2 === 0 ? 0 : 1));
    const { variations } = choices({ length: 10, of: [0, 1] });
    const [children] = variations[0]!.apply(parents)(seed(1));
    const exchanged = children
      .filter((_, i) => i % 2 === 0)
      .flat()
      .filter((gene) => gene === 1).length;
    expect(fitsProbabilities([exchanged, 10_000 - exchanged], [0.5, 0.5])).toBe(true);
    expect(children.every((child, i) => child.every((gene, g) => gene !== children[i ^ 1]![g]))).toBe(true);
  });

  it('are drawn anew in mutation, one of a genome on average', () => {
    const parents = Array.from({ length: 4000 }, () => new Array<number>(10).fill(0));
    const { variations } = choices<number>({ length: 10, of: [0, 1, 2, 3] });
    const [children] = variations[1]!.apply(parents)(seed(1));
    const changed = children.flat().filter((gene) => gene !== 0).length;
    expect(fitsProbabilities([changed, 40_000 - changed], [0.075, 0.925])).toBe(true);
  });

  it.each([
    [['a', 'b'], 'has 2 genes, where 3 are a genome'],
    [['a', 'b', 'e'], 'holds "e" at 2, where one of: "a", "b", "c", "d" is a gene'],
    ['abc', 'is "abc", where a list of 3 genes is a genome'],
  ])('say what is wrong with the JSON %j', (given, message) => {
    expect(letters.json.fromJson(given)).toEqual(left(message));
  });

  it('say what is wrong with bytes, and with the JSON of one', () => {
    const bytes = new Uint8Array(Uint32Array.of(0, 4, 1).buffer);
    expect(letters.codec.fromBytes(bytes)).toEqual(left('holds 4 at 1, where a whole number from 0 to 3 is a choice'));
    const one = choices({ of: [1, 'two', null] });
    expect(one.json.fromJson('three')).toEqual(left('is "three", where one of: 1, "two", null is a genome'));
    expect(one.json.fromJson(NaN)).toEqual(left('is NaN, where one of: 1, "two", null is a genome'));
    expect(one.json.fromJson(null)).toEqual(right(null));
  });

  it('read an object that is written the same as the very value of the list', () => {
    const value = { size: 3 };
    const { json, codec } = choices({ of: [value, 'none'] });
    const read = json.fromJson({ size: 3 });
    expect(read._tag === 'Right' && read.right).toBe(value);
    expect(codec.fromBytes(codec.toBytes({ size: 3 } as typeof value))).toEqual(right(value));
  });

  it('are typed by their values', () => {
    compiles((): Representation<'relu' | 'tanh'> => choices({ of: ['relu', 'tanh'] }));
    compiles((): Representation<ReadonlyArray<1 | 2>> => choices({ length: 4, of: [1, 2] }));
    // @ts-expect-error a list is no single value
    compiles((): Representation<1 | 2> => choices({ length: 4, of: [1, 2] }));
    expect.assertions(0);
  });

  it.each([
    ['none', { of: [] }, 'choices: of is [], accepted is a list of at least one value'],
    ['the same value twice', { of: ['a', 'a'] }, 'all different'],
    ['NaN', { of: [1, NaN] }, 'such as JSON can say'],
    ['undefined', { of: [undefined] }, 'such as JSON can say'],
    ['no list', { of: 'abc' }, 'choices: of is "abc"'],
    ['a length of 0', { length: 0, of: [1] }, 'choices: length is 0, accepted is a whole number from 1 to 1000000'],
    ['a length of NaN', { length: NaN, of: [1] }, 'choices: length is NaN'],
  ])('are refused of %s', (_, options, message) => {
    expect(() => choices(options as unknown as { readonly of: ReadonlyArray<unknown> })).toThrow(message);
  });
});
