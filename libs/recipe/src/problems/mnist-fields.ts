import { p } from '@evorx/parameters';
import type { MnistProblem } from '../recipe';

const direct = {
  scale: p.choice({
    of: ['none', 'fanIn', 'centred'],
    default: 'none',
    about:
      'A weight is its gene (none); its gene times 1/sqrt(fan-in) of its layer (fanIn); the same on images less the mean image, with the first layer scaled to these (centred).',
  }),
};

const dct = {
  coefficients: p.integer({
    default: 100,
    min: 1,
    max: 784,
    about: 'How many of the lowest coefficients of the discrete cosine transform a hidden unit looks at.',
  }),
};

/** The parameters of an `mnist` problem. @internal */
export const mnistFields = {
  hidden: p.list(p.integer({ default: 128, min: 1, max: 4096, about: 'Units in a hidden layer.' }), {
    default: [128],
    about: 'Units in each hidden layer.',
    least: 1,
    most: 8,
    items: 'integers from 1 to 4096',
  }),
  activation: p.choice({
    of: ['relu', 'tanh', 'sigmoid', 'step'],
    default: 'relu',
    about: 'The activation of hidden units: relu, tanh, sigmoid or step.',
  }),
  encoding: p.variant<MnistProblem['encoding']>(
    { direct, dct },
    {
      default: { direct: {} },
      about:
        'From genes to weights: direct, one gene a weight, with a scale (none, fanIn or centred); or dct, where a hidden unit has a gene for each of its lowest coefficients of the discrete cosine transform of the image.',
    },
  ),
  bounds: p.nullable(
    p.bounds({
      default: [0, 1],
      about:
        'The closed range of the genes, where they start uniformly; unbounded and starting from N(0, 1) where null (biases at 0 where images are centred).',
    }),
  ),
  fitness: p.choice({
    of: ['accuracy', 'crossEntropy'],
    default: 'crossEntropy',
    about: 'What is optimised: accuracy (maximised) or crossEntropy (minimised).',
  }),
  images: p.choice({
    of: ['train', 'test'],
    default: 'train',
    about: 'The images that fitness is measured on: train or test.',
  }),
  batch: p.nullable(
    p.schedule({
      default: 100,
      min: 1,
      max: 60_000,
      about:
        "Images in a generation's fresh mini-batch, common to all its members; all images where null. Not given, neuronEs and gradientDescent have mini-batches of their own sizes.",
    }),
  ),
  augment: p.choice({
    of: ['none', 'shift'],
    default: 'none',
    about: 'shift: each image of a training mini-batch moves by 0 or 1 pixel, in one of five ways.',
  }),
  validateEvery: p.integer({
    default: 1,
    min: 1,
    max: 1_000_000,
    about: "The champion's validation accuracy is measured in every generation whose index this divides.",
  }),
};
