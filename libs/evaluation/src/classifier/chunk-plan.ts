import { numberIn, requireOptions, wholeNumber } from '@evorx/core';
import { type Architecture, geneCount } from '@evorx/neural';

/**
 * How a scoring is cut into pieces that fit the working memory: so many networks side by side on so many images at a time. Floating-point
 * sums depend on the shape of the products, so that equal scores to the last bit need equal plans.
 *
 * @category Classifier
 */
export interface ChunkPlan {
  readonly networks: number;
  readonly images: number;
}

/** What a plan is made for. @category Classifier */
export interface Workload {
  readonly architecture: Architecture;
  readonly networks: number;
  readonly images: number;
  /** What the tensors and buffers of one scoring may take together, in MiB; the images' bytes and TensorFlow itself come on top. */
  readonly memoryMiB: number;
}

const ACCEPTED = { networks: wholeNumber(), images: wholeNumber(), memoryMiB: numberIn({ min: 0 }) };

const FLOAT = 4;
/** Rows of images start at multiples of 64 bytes then, which lets TensorFlow cut them out of a larger tensor without a copy. */
const ALIGNMENT = 16;
/** More gains nothing: the products are at the machine's speed, and the other operations leave its caches. */
const MOST_IMAGES = 3344;
/** With fewer than that at a time, more networks side by side cost more than they save. */
const ENOUGH_IMAGES = 1000;

/**
 * All that plans of an evaluator follow from, beside how many networks and images are scored at once, in words for a record of a run.
 *
 * @internal
 */
export const planDescription = ({ layers }: Architecture, memoryMiB: number): Readonly<Record<string, unknown>> => ({
  layers,
  memoryMiB,
  enoughImages: ENOUGH_IMAGES,
  mostImages: MOST_IMAGES,
  alignment: ALIGNMENT,
});

const evenly = (total: number, most: number): number =>
  Math.ceil(total / Math.max(1, Math.ceil(total / Math.max(1, most))));

/**
 * The plan for a workload: the same workload, the same plan. Half of the memory at most is for the weights (once in JavaScript, once in
 * TensorFlow), the rest for the images of a chunk and everything that is computed on them; no more networks side by side than leave room for
 * 1,000 images, or all where there are fewer; chunks are of even size. However little memory is given, one network on 16 images is always done.
 *
 * @category Classifier
 * @example
 * import { planChunks } from '@evorx/evaluation';
 *
 * const architecture = { layers: [784, 128, 10], activation: 'relu' as const };
 * const plan = planChunks({ architecture, networks: 50, images: 10_000, memoryMiB: 192 }); // { networks: 50, images: 2000 }
 */
export const planChunks = ({ architecture, networks, images, memoryMiB }: Workload): ChunkPlan => {
  requireOptions('planChunks', { networks, images, memoryMiB }, ACCEPTED);
  const budget = memoryMiB * 2 ** 20;
  const perNetwork = 2 * FLOAT * geneCount(architecture);
  const [inputs = 0, ...widths] = architecture.layers;
  const perImage = 2 * FLOAT * (inputs + 1);
  // Before and after the activation, and the passes that turn logits into losses.
  const perAnswer = 2 * FLOAT * (widths.reduce((a, b) => a + b, 0) + widths[widths.length - 1]!);
  const enough = Math.min(images, ENOUGH_IMAGES);
  const roomy = Math.floor((budget - enough * perImage) / (perNetwork + enough * perAnswer));
  const side = evenly(networks, Math.min(roomy, Math.floor(budget / 2 / perNetwork)));
  const most = Math.min(MOST_IMAGES, Math.floor((budget - side * perNetwork) / (perImage + side * perAnswer)));
  const even = evenly(images, Math.max(ALIGNMENT, Math.floor(most / ALIGNMENT) * ALIGNMENT));
  return { networks: side, images: Math.min(images, Math.ceil(even / ALIGNMENT) * ALIGNMENT) };
};
