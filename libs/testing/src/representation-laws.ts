import type { Representation } from '@evorx/core';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { arbitraryRng } from './arbitrary-rng';
import { equal } from './equal';
import { holds } from './holds';
import { describeLaws, type Law } from './law';
import { unchanged } from './unchanged';

type Kind = Representation<unknown>;

/** As JSON travels. */
const travelled = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

/** Whether a genome is one of its kind, and comes back from bytes and from JSON as it was. */
const returns = ({ codec, json }: Kind, genome: unknown): boolean =>
  equal(codec.fromBytes(codec.toBytes(genome)), E.right(genome)) &&
  equal(json.fromJson(travelled(json.toJson(genome))), E.right(genome));

/** Genomes that were varied a few times, each of them all variations of the kind. */
const varied =
  (kind: Kind, count: number) =>
  (rng: Parameters<ReturnType<Kind['sample']>>[0]): ReadonlyArray<unknown> => {
    let [genomes, next] = kind.sample(count)(rng);
    for (let generation = 0; generation < 3; generation++) {
      for (const { apply } of kind.variations) [genomes, next] = apply(genomes)(next);
    }
    return genomes;
  };

const populations = fc.record({ half: fc.integer({ min: 1, max: 4 }), rng: arbitraryRng() });

/**
 * What is true of every kind of genomes.
 *
 * @category Laws
 */
export const lawsOfRepresentation: ReadonlyArray<Law<Kind>> = [
  {
    name: 'draws as many genomes as asked for, the same from the same generator, which moves on if there is more than one',
    check: (kind) =>
      holds(populations, ({ half, rng }) => {
        const [genomes, next] = kind.sample(half)(rng);
        const moved =
          !equal(next, rng) ||
          kind
            .sample(20)(rng)[0]
            .every((genome) => equal(genome, genomes[0]));
        return genomes.length === half && equal(kind.sample(half)(rng), [genomes, next]) && moved;
      }),
  },
  {
    name: 'brings what was drawn back from bytes and from JSON',
    check: (kind) =>
      holds(populations, ({ half, rng }) =>
        kind
          .sample(half)(rng)[0]
          .every((genome) => returns(kind, genome)),
      ),
  },
  {
    name: 'varies genomes into as many of its kind, and leaves the parents as they were',
    check: (kind) =>
      holds(populations, ({ half, rng }) => {
        const [parents, next] = kind.sample(2 * half)(rng);
        const parentsKept = kind.variations.every(({ apply }) => unchanged(parents, () => apply(parents)(next)));
        const children = varied(kind, 2 * half)(rng);
        return parentsKept && children.length >= half && children.every((child) => returns(kind, child));
      }),
  },
  {
    name: 'asks for parents enough, and varies them the same way by the same generator',
    check: (kind) =>
      holds(populations, ({ half, rng }) =>
        kind.variations.every(({ apply, parentsFor }) => {
          const [parents, next] = kind.sample(parentsFor(half))(rng);
          const made = apply(parents)(next);
          return made[0].length >= half && equal(made, apply(parents)(next));
        }),
      ),
  },
  {
    name: 'resets genes into those of its kind, none at a rate of 0, and leaves the parents as they were',
    check: (kind) =>
      holds(populations, ({ half, rng }) => {
        if (kind.reset === undefined) return true;
        const { apply, parentsFor } = kind.reset(1);
        const [parents, next] = kind.sample(half)(rng);
        const rates = [undefined, 0.5, 1].map((rate) => kind.reset!(rate).apply(parents)(next)[0]);
        return (
          parentsFor(half) === half &&
          rates.every((children) => children.length === half && children.every((child) => returns(kind, child))) &&
          equal(kind.reset(0).apply(parents)(next)[0], parents) &&
          unchanged(parents, () => apply(parents)(next))
        );
      }),
  },
  {
    name: 'measures a distance that is 0 of a genome from itself, and the same in both directions',
    check: (kind) =>
      holds(populations, ({ rng }) => {
        const { distance, sample } = kind;
        if (distance === undefined) return true;
        const [a, b] = sample(2)(rng)[0];
        return distance(a, a) === 0 && distance(a, b) === distance(b, a) && distance(a, b) >= 0;
      }),
  },
  {
    name: 'repairs what needs none into an equal genome',
    check: (kind) =>
      holds(populations, ({ half, rng }) =>
        varied(kind, 2 * half)(rng).every((genome) => kind.repair === undefined || equal(kind.repair(genome), genome)),
      ),
  },
  {
    name: 'refuses other bytes and other JSON, and never throws at them',
    check: (kind) => {
      const foreign = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true });
      holds(foreign, (json) => {
        const read = kind.json.fromJson(json);
        return E.isLeft(read) ? read.left.length > 0 : returns(kind, read.right);
      });
      holds(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const read = kind.codec.fromBytes(bytes);
        return E.isLeft(read) ? read.left.length > 0 : equal(kind.codec.toBytes(read.right), bytes);
      });
    },
  },
];

/**
 * Registers the law suite of a kind of genomes.
 *
 * @category Laws
 * @example
 * ```ts no-run
 * import { bits } from '@evorx/representations';
 * import { representationLaws } from '@evorx/testing';
 *
 * representationLaws('bits', () => bits({ length: 8 }));
 * ```
 */
export const representationLaws = <G>(name: string, make: () => Representation<G>): void =>
  describeLaws(name, lawsOfRepresentation, () => make() as unknown as Kind);
