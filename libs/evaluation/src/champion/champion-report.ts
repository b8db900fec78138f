import { z } from 'zod';
import { CLASSES } from '../mnist/digits';

/**
 * An image that a network answers wrongly.
 *
 * @category Champion
 */
export interface Mistake {
  /** Its place among the images. */
  readonly index: number;
  readonly label: number;
  readonly answer: number;
  /** The network's probabilities, one a class. */
  readonly outputs: ReadonlyArray<number>;
}

/**
 * The images of one class, and how many of them are answered rightly.
 *
 * @category Champion
 */
export interface ClassCount {
  readonly digit: number;
  readonly size: number;
  readonly correct: number;
}

/**
 * How a network answers labelled images. An image with an output that is no finite number has no answer: it is in no cell of the confusion
 * matrix, and no mistake.
 *
 * @category Champion
 */
export interface Assessment {
  /** Which images: the test images are read at the end of a run only. */
  readonly images: 'validation' | 'test';
  readonly size: number;
  /** The fraction answered rightly; null, as the loss is, where the network scores no number. */
  readonly accuracy: number | null;
  /** Mean cross-entropy, in nats. */
  readonly loss: number | null;
  /** Images by label (row) and answer (column). */
  readonly confusion: ReadonlyArray<ReadonlyArray<number>>;
  readonly classes: ReadonlyArray<ClassCount>;
  /** Some of the mistakes: see `assessed`. */
  readonly mistakes: ReadonlyArray<Mistake>;
}

/**
 * What is known of a champion.
 *
 * @category Champion
 */
export interface ChampionReport extends Assessment {
  /** The generation that it is the champion of. */
  readonly generation: number;
  /** Genes in its genome. */
  readonly genes: number;
}

const count = z.int().nonnegative();
const digit = z
  .int()
  .min(0)
  .max(CLASSES - 1);

/** The report as it is written. @internal */
export const championReport: z.ZodType<ChampionReport> = z.object({
  generation: count,
  genes: count,
  images: z.enum(['validation', 'test']),
  size: count,
  accuracy: z.number().nullable(),
  loss: z.number().nullable(),
  confusion: z.array(z.array(count).length(CLASSES)).length(CLASSES),
  classes: z.array(z.object({ digit, size: count, correct: count })).length(CLASSES),
  mistakes: z.array(
    z.object({ index: count, label: digit, answer: digit, outputs: z.array(z.number()).length(CLASSES) }),
  ),
});
