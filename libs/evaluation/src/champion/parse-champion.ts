import { type Activation, type Architecture, geneCount, layout } from '@evorx/neural';
import * as E from 'fp-ts/Either';
import { identity, pipe } from 'fp-ts/function';
import type { Champion, ChampionError } from './champion';
import { STEP_GAIN } from './layers-model';

const ACTIVATIONS: ReadonlyArray<Activation> = ['relu', 'tanh', 'sigmoid', 'step'];

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

const architectureIn = (file: string, json: Uint8Array): E.Either<ChampionError, Architecture> =>
  pipe(
    E.tryCatch(
      () =>
        JSON.parse(Buffer.from(json).toString('utf8')) as {
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
  const stored = new Float32Array(Uint8Array.from(bytes).buffer);
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
 * The network in the bytes of a `model.json` and a `weights.bin` that evorx has saved. Needs no TensorFlow. `name` is what errors call a file.
 *
 * @category Champion
 */
export const parseChampion = (
  { model, weights }: { readonly model: Uint8Array; readonly weights: Uint8Array },
  name: (file: string) => string = identity,
): E.Either<ChampionError, Champion> =>
  pipe(
    architectureIn(name('model.json'), model),
    E.filterOrElse(
      (architecture) => weights.length === 4 * geneCount(architecture),
      (architecture) =>
        malformed(
          name('weights.bin'),
          `${weights.length} bytes, expected ${4 * geneCount(architecture)} for ${architecture.layers.join('-')}`,
        ),
    ),
    E.map((architecture) => ({ architecture, weights: rows(architecture, weights) })),
  );
