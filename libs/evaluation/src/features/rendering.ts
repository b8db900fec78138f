import { dctBasis, dctEncoding, directEncoding, type Encoding, layout } from '@evorx/neural';
import { mnistArchitecture, mnistGenotype, type MnistProblem } from '@evorx/recipe';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import type { Digits } from '../mnist/digits';
import { centring } from './centring';
import type { ImagePart } from './image-set';
import { residentPixels, streamedPixels } from './pixel-images';
import { projectedImages } from './projected-images';
import { featureSpread } from './projection';

const SIDE = 28;

/** An encoding, and how digits become its rows: in so many copies, each with its own shift. @internal */
export interface Rendering {
  readonly encoding: Encoding;
  readonly scales: ReadonlyArray<number>;
  readonly part: (digits: Digits, copies: number) => ImagePart;
  /** For images that every generation is scored on. */
  readonly residentPart: (digits: Digits, copies: number) => ImagePart;
}

/** 1 / sqrt of a spread; images that are all the same have none, and any scale will do. */
const unit = (spread: number): number => 1 / Math.sqrt(spread > 0 ? spread : 1);

/**
 * What an encoding makes of images. The mean image and the scale of the first layer are those of the images to train on, where the encoding
 * is centred; the scale is such that features of these have a mean squared norm of 1.
 *
 * @internal
 */
export const render = (tensorflow: LoadedTensorFlow, problem: MnistProblem, train: Digits): Rendering => {
  const architecture = mnistArchitecture(problem);
  const fanIn = layout(mnistGenotype(problem)).map(({ inputs }) => 1 / Math.sqrt(inputs));
  if ('dct' in problem.encoding) {
    const { coefficients } = problem.encoding.dct;
    const basis = { images: dctBasis(SIDE, coefficients), mean: centring(train).mean };
    const scales = [unit(featureSpread(tensorflow, basis)(train)), ...fanIn.slice(1)];
    const part = projectedImages(tensorflow, basis, scales[0]!);
    const encoding = dctEncoding({ architecture, side: SIDE, coefficients, scales, centre: basis.mean });
    return { encoding, scales, part, residentPart: part };
  }
  const { scale } = problem.encoding.direct;
  const centred = scale === 'centred' ? centring(train) : null;
  const scales =
    centred !== null ? [unit(centred.spread), ...fanIn.slice(1)] : fanIn.map((each) => (scale === 'none' ? 1 : each));
  const pixels = { scale: scales[0]!, mean: centred === null ? null : centred.mean };
  return {
    encoding: directEncoding({ architecture, scales, ...(centred === null ? {} : { centre: centred.mean }) }),
    scales,
    part: streamedPixels(tensorflow, pixels),
    residentPart: residentPixels(tensorflow, pixels),
  };
};
