import { genomeJson, type Catalogue, standard } from '@evorx/recipe';
import { type ChampionGenome, type RunRecord, type RunStore, GENES_SHOWN, decodeChampionGenome } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { newestKept } from './newest-kept';

/**
 * The genome of a run's champion as it was kept last.
 *
 * @category Champions
 */
export interface KeptGenome extends Omit<ChampionGenome, 'json'> {
  /** The genome as JSON; undefined where it is larger than `GENES_SHOWN`. */
  readonly genome: unknown;
  /** Bytes of the genome as a JSON file; null where the genome is told of at the run's end. */
  readonly fileSize: number | null;
}

/**
 * The genomes of the champions of runs.
 *
 * @category Champions
 */
export interface ChampionGenomes {
  /** The one kept last; null where a run has told of none. */
  readonly newest: (run: RunRecord) => Promise<KeptGenome | null>;
}

const decoded = (bytes: Uint8Array): ChampionGenome => {
  const champion = decodeChampionGenome(bytes);
  if (E.isLeft(champion)) throw new Error(champion.left);
  return champion.right;
};

/**
 * The genome of a champion that was kept, as the bytes of a JSON file; null where it is told of at the run's end.
 *
 * @category Champions
 */
export const genomeFileOf = (bytes: Uint8Array): Uint8Array | null => decoded(bytes).json;

/** Large genomes are not held: whoever wants one downloads it. */
const opened =
  (catalogue: Catalogue) =>
  (_: number, bytes: Uint8Array, { id, spec }: RunRecord): KeptGenome => {
    const { json, ...known } = decoded(bytes);
    const kept = { ...known, fileSize: json?.length ?? null };
    if (json === null || known.genes > GENES_SHOWN) return { ...kept, genome: undefined };
    const genome: unknown = JSON.parse(Buffer.from(json).toString());
    const read = genomeJson(spec.recipe.problem, catalogue).fromJson(genome);
    if (E.isLeft(read)) throw new Error(`The genome that is kept of the champion of ${id} ${read.left}.`);
    return { ...kept, genome };
  };

/**
 * Opens genomes from a store, and holds the last few. Rejects where the store is broken or what it kept is no genome
 * of the run's problem.
 *
 * @category Champions
 */
export const createChampionGenomes = (store: RunStore, catalogue: Catalogue = standard): ChampionGenomes => ({
  newest: newestKept(store, 'genome', opened(catalogue)),
});
