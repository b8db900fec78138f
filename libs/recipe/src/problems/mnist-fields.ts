import { choiceOf } from '../parameters/choice-of';
import { bounds } from '../parameters/bounds';
import { objectOf } from '../parameters/field';
import { listOf } from '../parameters/list-of';
import { integer } from '../parameters/numbers';
import { orNull } from '../parameters/or-null';
import { schedule } from '../parameters/schedule';
import { text } from '../parameters/text';
import type { MnistProblem } from '../recipe';

const direct = {
  scale: text({
    values: ['none', 'fanIn', 'centred'],
    default: 'none',
    description:
      'A weight is its gene (none); its gene times 1/sqrt(fan-in) of its layer (fanIn); the same on images less the mean image, with the first layer scaled to these (centred).',
  }),
};

const dct = {
  coefficients: integer({
    default: 100,
    min: 1,
    max: 784,
    description: 'How many of the lowest coefficients of the discrete cosine transform a hidden unit looks at.',
  }),
};

/** The parameters of an `mnist` problem. @internal */
export const mnistFields = {
  hidden: listOf(integer({ default: 128, min: 1, max: 4096, description: 'Units in a hidden layer.' }), {
    default: [128],
    description: 'Units in each hidden layer.',
    least: 1,
    most: 8,
    items: 'integers from 1 to 4096',
  }),
  activation: text({
    values: ['relu', 'tanh', 'sigmoid', 'step'],
    default: 'relu',
    description: 'The activation of hidden units: relu, tanh, sigmoid or step.',
  }),
  encoding: choiceOf<MnistProblem['encoding']>(
    { direct: objectOf(direct), dct: objectOf(dct) },
    {
      default: { direct: {} },
      description:
        'From genes to weights: direct, one gene a weight, with a scale (none, fanIn or centred); or dct, where a hidden unit has a gene for each of its lowest coefficients of the discrete cosine transform of the image.',
    },
  ),
  bounds: orNull(
    bounds({
      default: [0, 1],
      description:
        'The closed range of the genes, where they start uniformly; unbounded and starting from N(0, 1) where null (biases at 0 where images are centred).',
    }),
  ),
  fitness: text({
    values: ['accuracy', 'crossEntropy'],
    default: 'crossEntropy',
    description: 'What is optimised: accuracy (maximised) or crossEntropy (minimised).',
  }),
  images: text({
    values: ['train', 'test'],
    default: 'train',
    description: 'The images that fitness is measured on: train or test.',
  }),
  batch: orNull(
    schedule({
      default: 100,
      min: 1,
      max: 60_000,
      description:
        "Images in a generation's fresh mini-batch, common to all its members; all images where null. Not given, neuronEs and gradientDescent have mini-batches of their own sizes.",
    }),
  ),
  augment: text({
    values: ['none', 'shift'],
    default: 'none',
    description: 'shift: each image of a training mini-batch moves by 0 or 1 pixel, in one of five ways.',
  }),
  validateEvery: integer({
    default: 1,
    min: 1,
    max: 1_000_000,
    description: "The champion's validation accuracy is measured in every generation whose index this divides.",
  }),
};
