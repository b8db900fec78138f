/**
 * What can be downloaded of a champion.
 *
 * @category Downloads
 */
export type ChampionPart = 'model.json' | 'weights.bin' | 'champion.zip';

/**
 * Where a part of a run's champion is. `weights.bin` is beside the `model.json` that names it, where TensorFlow.js
 * looks for it.
 *
 * @category Downloads
 */
export const championPath = (run: string, part: ChampionPart): string =>
  part === 'champion.zip' ? `/runs/${run}/${part}` : `/runs/${run}/champion/${part}`;

/**
 * Where the genome of a run's champion is.
 *
 * @category Downloads
 */
export const genomePath = (run: string): string => `/runs/${run}/genome.json`;

/**
 * Where a checkpoint of a run is.
 *
 * @category Downloads
 */
export const checkpointPath = (run: string, generation: number): string =>
  `/runs/${run}/checkpoint/${generation}.evorx`;

const PATH =
  /^\/runs\/(?<run>[\w-]+)\/(?:champion\/(?<file>model\.json|weights\.bin)|(?<zip>champion\.zip)|(?<genome>genome\.json)|checkpoint\/(?<generation>\d{1,15})\.evorx)$/;

/**
 * What a path asks for.
 *
 * @category Downloads
 */
export type Wanted =
  | { readonly kind: 'champion'; readonly run: string; readonly part: ChampionPart }
  | { readonly kind: 'genome'; readonly run: string }
  | { readonly kind: 'checkpoint'; readonly run: string; readonly generation: number };

/**
 * What a path asks for, if it is one of a download: the inverse of {@link championPath}, {@link genomePath} and {@link
 * checkpointPath}. The run's id is looked up in the store, and never part of a path there.
 *
 * @category Downloads
 */
export const wantedAt = (path: string): Wanted | undefined => {
  const { run, file, zip, genome, generation } = PATH.exec(path)?.groups ?? {};
  if (run === undefined) return undefined;
  if (genome !== undefined) return { kind: 'genome', run };
  return generation !== undefined
    ? { kind: 'checkpoint', run, generation: Number(generation) }
    : { kind: 'champion', run, part: (file ?? zip) as ChampionPart };
};
