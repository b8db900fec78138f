import type { Encoding } from '@evorx/neural';
import type { MnistProblem } from '@evorx/recipe';
import type { Tensor2D } from '@tensorflow/tfjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import type { Mnist } from '../mnist/digits';
import { validationSplit } from '../mnist/validation-split';
import { generationImages } from './generation-images';
import type { ImagePart, ImageSet } from './image-set';
import type { Moment } from './moment';
import { render } from './rendering';
import { SHIFTS } from './shifts';

/** A generation's images at once. */
export interface FeatureBatch {
  /** [images, K + 1]: K features and a constant 1 last, all times the scale of the first layer. The receiver disposes it. */
  readonly rows: Tensor2D;
  /** One class an image. */
  readonly labels: Uint8Array;
}

/**
 * What networks of one encoding look at: the images of a problem as the rows that the first layer of the genotype is multiplied with.
 */
export interface FeatureSource {
  /** From genes to the network that is saved. The rows are inputs of its `genotype`. */
  readonly encoding: Encoding;
  /** One factor a layer from genes to weights. The rows carry the first one already. */
  readonly scales: ReadonlyArray<number>;
  /** Those that fitness is measured on in a generation, cut as the caller likes. */
  readonly images: (moment: Moment) => ImageSet;
  /** The same images in the same order in one tensor: 4 (K + 1) bytes an image. */
  readonly batch: (moment: Moment) => FeatureBatch;
  readonly validation: () => ImageSet;
  readonly test: () => ImageSet;
  /** A line that a user should read, where a batch is larger than there are images; else null. */
  readonly note: string | null;
  /** Frees what is held in TensorFlow. */
  readonly dispose: () => void;
}

/** Up to this many, images that every generation is scored on stay in TensorFlow as numbers. */
const RESIDENT = 10_000;

/**
 * The images of a problem as its encoding wants them. The mean image and the scale of the first layer come from the training images alone
 * (the validation images left out), and are the same for the same data and backend.
 *
 * Memory: pixels stay bytes, but for 31 MB where every generation is scored on the same 10,000 images. Features of a DCT are held in
 * TensorFlow: 4 (K + 1) bytes an image, 22 MB for 55,000 of 100 features, five times as much where they are shifted; those of the validation
 * and test images from the first time that they are asked for.
 */
export const featureSource = (tensorflow: LoadedTensorFlow, mnist: Mnist, problem: MnistProblem): FeatureSource => {
  const { train, validation } = validationSplit(mnist.train);
  const { encoding, scales, part, residentPart } = render(tensorflow, problem, train);
  const onTest = problem.images === 'test';
  const copies = problem.augment === 'shift' && !onTest ? SHIFTS.length : 1;
  const digits = onTest ? mnist.test : train;
  const resident = problem.batch === null && copies === 1 && digits.size <= RESIDENT;

  const held: Array<ImagePart> = [];
  const lazily = (make: () => ImagePart): (() => ImagePart) => {
    let made: ImagePart | undefined;
    return () => {
      if (made === undefined) held.push((made = make()));
      return made;
    };
  };
  const fitness = lazily(() => (resident ? residentPart : part)(digits, copies));
  const validating = lazily(() => part(validation, 1));
  const testing = onTest ? fitness : lazily(() => part(mnist.test, 1));
  const { images, note } = generationImages(problem, digits.size, copies, fitness);
  return {
    encoding,
    scales,
    images,
    batch: (moment) => {
      const { size, rows, labels } = images(moment);
      return { rows: rows(0, size), labels: labels(0, size) };
    },
    validation: () => validating().all(),
    test: () => testing().all(),
    note,
    dispose: () => held.forEach((each) => each.dispose()),
  };
};
