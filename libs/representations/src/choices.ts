import { type Accepted, type Representation, requireOption, shownJson, type Variation } from '@evorx/core';
import { left, right } from 'fp-ts/Either';
import { sizeOption } from './bounds/size-option';
import { type Alternatives, alternativesOf } from './choices/alternatives';
import { listOfChoices } from './choices/list-of-choices';

const written = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
};

/** Values that JSON brings back: no functions, no NaN. */
const ALTERNATIVES: Accepted = {
  includes: (values) => {
    if (!Array.isArray(values) || values.length === 0) return false;
    const texts = values.map((value) =>
      typeof value === 'number' && !Number.isFinite(value) ? undefined : written(value),
    );
    return texts.every((text) => text !== undefined) && new Set(texts).size === texts.length;
  },
  text: 'a list of at least one value, all different and such as JSON can say',
};

const SIZE: Accepted = { ...sizeOption, includes: (value) => value === undefined || sizeOption.includes(value) };

/** A variation of lists of one, as one of their values. */
const ofSingles = <V>({ parentsFor, apply }: Variation<ReadonlyArray<V>>): Variation<V> => ({
  parentsFor,
  apply: (parents) => (rng) => {
    const [children, next] = apply(parents.map((parent) => [parent]))(rng);
    return [children.map(([value]) => value!), next];
  },
});

/** The only value of a list of one, as a genome of its own. */
const single = <V>(list: Representation<ReadonlyArray<V>>, alternatives: Alternatives<V>): Representation<V> => ({
  kind: list.kind,
  size: 1,
  sample: (count) => (rng) => {
    const [genomes, next] = list.sample(count)(rng);
    return [genomes.map(([value]) => value!), next];
  },
  codec: {
    name: list.codec.name,
    toBytes: (value) => list.codec.toBytes([value]),
    fromBytes: (bytes) => {
      const read = list.codec.fromBytes(bytes);
      return read._tag === 'Left' ? read : right(read.right[0]!);
    },
  },
  json: {
    toJson: (value) => value,
    fromJson: (json) => {
      const index = alternatives.indexOf(json);
      return index === undefined
        ? left(`is ${shownJson(json)}, where ${alternatives.text} is a genome`)
        : right(alternatives.values[index]!);
    },
  },
  distance: (a, b) => list.distance!([a], [b]),
  reset: (rate) => ofSingles(list.reset!(rate)),
  variations: list.variations.map(ofSingles),
});

/**
 * Genomes of choices from a list of values: with a `length` a list of that many, without one a single value, as for a
 * field of a `record`. Each value is drawn as often; varied by uniform crossover and by drawing one gene anew on
 * average; as far apart as the number of genes that differ. In bytes a gene is the place of its value in the list, as
 * JSON it is the value.
 *
 * Throws `OptionError` unless there is at least one value, all of them differ and are such as JSON can say, and
 * `length` is a whole number from 1 to 1,000,000.
 *
 * @category Representations
 * @example
 * import { seed } from '@evorx/random';
 * import { choices } from '@evorx/representations';
 *
 * const [layers] = choices({ length: 3, of: ['relu', 'tanh', 'sigmoid'] }).sample(50)(seed(1));
 * const [optimisers] = choices({ of: ['adam', 'sgd'] }).sample(50)(seed(1));
 */
export function choices<const V>(options: {
  /** Genes in a genome. */
  readonly length: number;
  /** What a gene may be. */
  readonly of: ReadonlyArray<V>;
}): Representation<ReadonlyArray<V>>;
export function choices<const V>(options: {
  readonly length?: undefined;
  readonly of: ReadonlyArray<V>;
}): Representation<V>;
export function choices<V>({
  length,
  of,
}: {
  readonly length?: number | undefined;
  readonly of: ReadonlyArray<V>;
}): Representation<ReadonlyArray<V>> | Representation<V> {
  requireOption('choices', 'of', of, ALTERNATIVES);
  requireOption('choices', 'length', length, SIZE);
  const alternatives = alternativesOf(of);
  const list = listOfChoices(length ?? 1, alternatives);
  return length === undefined ? single(list, alternatives) : list;
}
