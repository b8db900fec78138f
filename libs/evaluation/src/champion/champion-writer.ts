import type { Genes } from '@evorx/core';
import type { Encoding } from '@evorx/neural';
import * as TE from 'fp-ts/TaskEither';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { errorText } from '../error-text';
import { type Digits, type Mnist, PIXELS } from '../mnist/digits';
import { digitsOf } from '../mnist/digits-of';
import { encodeChampion } from './champion-archive';
import type { ChampionReport } from './champion-report';
import { type ChampionSource, modelFiles } from './model-files';
import { saveChampion } from './save-champion';

/** Champions as they leave the classifier. @internal */
export interface ChampionWriter {
  readonly save: (genes: Genes, directory: string) => TaskEither<string, void>;
  readonly archive: (genes: Genes, report: ChampionReport) => TaskEither<string, Uint8Array>;
}

/** The images of a report's mistakes, one after the other. */
const pixelsOf = ({ images }: Digits, { mistakes }: ChampionReport): Uint8Array => {
  const pixels = new Uint8Array(mistakes.length * PIXELS);
  mistakes.forEach(({ index }, i) => pixels.set(images.subarray(index * PIXELS, (index + 1) * PIXELS), i * PIXELS));
  return pixels;
};

/**
 * Writes champions of an encoding, as files and as archives.
 *
 * @internal
 */
export const championWriter = (tensorflow: LoadedTensorFlow, mnist: Mnist, encoding: Encoding): ChampionWriter => {
  const network = (genes: Genes): ChampionSource => ({
    architecture: encoding.phenotype,
    weights: encoding.express(genes.subarray(0, encoding.genes)),
    dataset: mnist.dataset,
  });
  return {
    save: (genes, directory) => saveChampion(tensorflow)(network(genes), directory),
    archive: (genes, report) =>
      TE.tryCatch(async () => {
        const files = await modelFiles(tensorflow)(network(genes));
        return encodeChampion({ ...files, report, pixels: pixelsOf(digitsOf(mnist, report.images), report) });
      }, errorText),
  };
};
