import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Activation, type Architecture, geneCount, layout } from '@evorx/neural';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Champion, ChampionError } from './champion';
import { STEP_GAIN } from './layers-model';
import { errorText } from '../error-text';

const ACTIVATIONS: ReadonlyArray<Activation> = ['relu', 'tanh', 'sigmoid', 'step'];

const read = (file: string): TE.TaskEither<ChampionError, Buffer> =>
  TE.tryCatch(
    () => readFile(file),
    (error) => ({
      _tag: 'Unreadable',
      file,
      message: `${file}: cannot be read: ${errorText(error)}`,
    }),
  );

const malformed = (file: string, problem: string): ChampionError => ({
  _tag: 'Malformed',
  file,
  message: `${file}: ${problem}`,
});

const isArchitecture = (value: unknown): value is Architecture => {
  const { layers, activation } = (value ?? {}) as { readonly layers?: unknown; readonly activation?: unknown };
  return (
    Array.isArray(layers) &&
    layers.length >= 2 &&
    layers.every((width) => Number.isInteger(width) && width > 0) &&
    ACTIVATIONS.includes(activation as Activation)
  );
};

const architectureIn = (file: string, json: string): E.Either<ChampionError, Architecture> =>
  pipe(
    E.tryCatch(
      () =>
        JSON.parse(json) as {
          readonly userDefinedMetadata?: { readonly evorx?: { readonly architecture?: unknown } };
        } | null,
      () => malformed(file, 'no JSON; expected the model.json of a champion saved by evorx'),
    ),
    E.map((model) => model?.userDefinedMetadata?.evorx?.architecture),
    E.filterOrElse(isArchitecture, () =>
      malformed(file, 'no evorx architecture in userDefinedMetadata; expected a champion saved by evorx'),
    ),
  );

/** The rows of units, out of the kernels and biases that lie one after the other. */
const rows = (architecture: Architecture, bytes: Uint8Array): Float32Array => {
  const stored = new Float32Array(bytes.slice().buffer);
  const weights = new Float32Array(stored.length);
  const layers = layout(architecture);
  layers.forEach(({ inputs, units, offset }, l) => {
    const gain = architecture.activation === 'step' && l < layers.length - 1 ? STEP_GAIN : 1;
    for (let unit = 0; unit < units; unit++)
      for (let i = 0; i <= inputs; i++)
        weights[offset + unit * (inputs + 1) + i] = stored[offset + i * units + unit]! / gain;
  });
  return weights;
};

/**
 * Reads a champion that evorx has saved. Needs no TensorFlow.
 *
 * @category Champion
 * @example
 * import { loadChampion, predict } from '@evorx/evaluation';
 *
 * const digitIn = async (directory: string, pixels: Float32Array) => {
 *   const champion = await loadChampion(directory)();
 *   return champion._tag === 'Right' ? predict(champion.right, pixels).digit : champion.left.message;
 * };
 */
export const loadChampion = (directory: string): TE.TaskEither<ChampionError, Champion> => {
  const [model, binary] = [join(directory, 'model.json'), join(directory, 'weights.bin')];
  return pipe(
    read(model),
    TE.chainEitherK((json) => architectureIn(model, json.toString('utf8'))),
    TE.bindTo('architecture'),
    TE.bind('bytes', () => read(binary)),
    TE.filterOrElse(
      ({ architecture, bytes }) => bytes.length === 4 * geneCount(architecture),
      ({ architecture, bytes }) =>
        malformed(
          binary,
          `${bytes.length} bytes, expected ${4 * geneCount(architecture)} for ${architecture.layers.join('-')}`,
        ),
    ),
    TE.map(({ architecture, bytes }) => ({ architecture, weights: rows(architecture, bytes) })),
  );
};
