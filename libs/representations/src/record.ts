import {
  type GenomeCodec,
  type JsonCodec,
  type Representation,
  requireOption,
  shownJson,
  type Variation,
} from '@evorx/core';
import { type Random, type Rng, split } from '@evorx/random';
import { left, right } from 'fp-ts/Either';
import { MOST_GENES } from './bounds/size-option';

type Fields<T> = { readonly [K in keyof T]: Representation<T[K]> };
type Field = readonly [name: string, representation: Representation<unknown>];
type Columns = ReadonlyArray<readonly [name: string, values: ReadonlyArray<unknown>]>;

const LENGTH_BYTES = 4;

/** Genomes of one field each, put together: as many as the shortest column has. */
const rowsOf = <T>(columns: Columns): ReadonlyArray<T> =>
  Array.from(
    { length: Math.min(...columns.map(([, values]) => values.length)) },
    (_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i]])) as T,
  );

/** Draws a column of each field, each from a generator that is split off for it. */
const drawn =
  <T>(
    fields: ReadonlyArray<Field>,
    column: (field: Field) => Random<ReadonlyArray<unknown>>,
  ): Random<ReadonlyArray<T>> =>
  (rng) => {
    let rest: Rng = rng;
    const columns = fields.map((field) => {
      const [own, next] = split(rest);
      rest = next;
      return [field[0], column(field)(own)[0]] as const;
    });
    return [rowsOf<T>(columns), rest];
  };

const valueAt = (genome: unknown, name: string): unknown => (genome as Readonly<Record<string, unknown>>)[name];

/** One variation of each field, as one. Fields without one pass on. */
const together = <T>(
  fields: ReadonlyArray<Field>,
  variationOf: (representation: Representation<unknown>) => Variation<unknown> | undefined,
): Variation<T> => {
  const variations = new Map(fields.map(([name, representation]) => [name, variationOf(representation)]));
  return {
    parentsFor: (children) =>
      Math.max(...[...variations.values()].map((variation) => variation?.parentsFor(children) ?? children)),
    apply: (parents) =>
      drawn(fields, ([name]) => {
        const values = parents.map((parent) => valueAt(parent, name));
        return variations.get(name)?.apply(values) ?? ((rng) => [values, rng]);
      }),
  };
};

/** Each field's bytes, after their number in 32 bits, lowest byte first. */
const codecOf = <T>(fields: ReadonlyArray<Field>): GenomeCodec<T> => ({
  name: `record(${fields.map(([name, { codec }]) => `${name}:${codec.name}`).join(',')})`,
  toBytes: (genome) => {
    const parts = fields.map(([name, { codec }]) => codec.toBytes(valueAt(genome, name)));
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + LENGTH_BYTES + part.length, 0));
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const part of parts) {
      view.setUint32(at, part.length, true);
      bytes.set(part, at + LENGTH_BYTES);
      at += LENGTH_BYTES + part.length;
    }
    return bytes;
  },
  fromBytes: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Array<readonly [string, unknown]> = [];
    let at = 0;
    for (const [name, { codec }] of fields) {
      const start = at + LENGTH_BYTES;
      if (start > bytes.length) return left(`ends before its field ${name}`);
      at = start + view.getUint32(at, true);
      if (at > bytes.length) return left(`ends within its field ${name}`);
      const read = codec.fromBytes(bytes.subarray(start, at));
      if (read._tag === 'Left') return left(`has a field ${name} that ${read.left}`);
      entries.push([name, read.right]);
    }
    return at === bytes.length
      ? right(Object.fromEntries(entries) as T)
      : left(`has ${bytes.length - at} bytes after its last field`);
  },
});

const jsonOf = <T>(fields: ReadonlyArray<Field>): JsonCodec<T> => {
  const names = fields.map(([name]) => name);
  return {
    toJson: (genome) =>
      Object.fromEntries(fields.map(([name, { json }]) => [name, json.toJson(valueAt(genome, name))])),
    fromJson: (given) => {
      if (typeof given !== 'object' || given === null || Array.isArray(given))
        return left(
          `is ${Array.isArray(given) ? 'a list' : shownJson(given)}, where an object with ${names.join(', ')} is a genome`,
        );
      const unknown = Object.keys(given).find((name) => !names.includes(name));
      if (unknown !== undefined)
        return left(`has a field ${JSON.stringify(unknown)}, where ${names.join(', ')} are known`);
      const entries: Array<readonly [string, unknown]> = [];
      for (const [name, { json }] of fields) {
        if (!Object.hasOwn(given, name)) return left(`has no field ${name}`);
        const read = json.fromJson(valueAt(given, name));
        if (read._tag === 'Left') return left(`has a field ${name} that ${read.left}`);
        entries.push([name, read.right]);
      }
      return right(Object.fromEntries(entries) as T);
    },
  };
};

const isRepresentation = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'sample' in value && 'codec' in value && 'variations' in value;

/**
 * Genomes that are records: an object with a genome of another kind in each field, which may be a record again. Every
 * field is drawn and varied by itself, by its kind's variations and from a generator of its own: crossovers in one
 * step, mutations in the next. The distance of two genomes is the sum of those of their fields. As JSON an object
 * with the same fields.
 *
 * Fields should turn as many parents into as many children, as all kinds here do: else the fields of a child are of
 * other parents, and the children as many as the field that makes the fewest. Throws `OptionError` unless there is at
 * least one field, every field is a representation, and there are at most 1,000,000 genes in all.
 *
 * @category Representations
 * @example
 * import { seed } from '@evorx/random';
 * import { choices, integers, real, record } from '@evorx/representations';
 *
 * const network = record({
 *   rate: real({ dimension: 1, bounds: [1e-5, 1], scale: 'logarithmic' }),
 *   layers: integers({ length: 3, bounds: [1, 64] }),
 *   activation: choices({ of: ['relu', 'tanh'] }),
 * });
 * const [[genome]] = network.sample(1)(seed(1)); // { rate: Float64Array, layers: Int32Array, activation: 'relu' or 'tanh' }
 */
export const record = <T extends Readonly<Record<string, unknown>>>(fields: Fields<T>): Representation<T> => {
  const all = Object.entries(fields) as unknown as ReadonlyArray<Field>;
  requireOption(
    'record',
    'fields',
    all.map(([name]) => name),
    {
      includes: () => all.length > 0,
      text: 'the name of at least one field',
    },
  );
  for (const [name, field] of all) {
    requireOption('record', name, field, {
      includes: isRepresentation,
      text: 'a representation, such as real({ dimension: 3 })',
    });
  }
  const size = all.reduce((sum, [, field]) => sum + field.size, 0);
  requireOption('record', 'size', size, {
    includes: () => size <= MOST_GENES,
    text: `at most ${MOST_GENES} genes in all fields`,
  });
  const stages = Math.max(...all.map(([, { variations }]) => variations.length));
  return {
    kind: 'record',
    size,
    sample: (count) => drawn(all, ([, { sample }]) => sample(count)),
    codec: codecOf(all),
    json: jsonOf(all),
    distance: (a, b) =>
      all.reduce((sum, [name, { distance }]) => sum + (distance?.(valueAt(a, name), valueAt(b, name)) ?? 0), 0),
    repair: (genome) =>
      Object.fromEntries(
        all.map(([name, { repair }]) => {
          const value = valueAt(genome, name);
          return [name, repair === undefined ? value : repair(value)];
        }),
      ) as T,
    reset: (rate) => together<T>(all, ({ reset }) => reset?.(rate ?? 1 / size)),
    variations: Array.from({ length: stages }, (_, stage) => together<T>(all, (field) => field.variations[stage])),
  };
};
