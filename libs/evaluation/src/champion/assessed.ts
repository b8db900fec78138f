import { argMax, softmax } from '@evorx/neural';
import { CLASSES, type Digits } from '../mnist/digits';
import type { Assessment, Mistake } from './champion-report';

/**
 * A network's outputs for images.
 *
 * @category Internals
 */
export interface Examined {
  /** Before the softmax: `CLASSES` numbers an image, image after image. */
  readonly logits: Float32Array;
  /** Mean cross-entropy; NaN for a network that scores no number. */
  readonly loss: number;
}

/** How many mistakes a report shows. */
const SHOWN = 60;

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The class that a network answers, the first of several; -1 for none. */
const answerOf = (logits: Float32Array): number => (logits.every(Number.isFinite) ? argMax(logits) : -1);

/** The mistakes to show: in turn of each class the one that the network is surest of, then the next, to `SHOWN` of them. */
const shown = (mistakes: ReadonlyArray<Mistake>): ReadonlyArray<Mistake> => {
  const sureness = ({ outputs, answer }: Mistake): number => outputs[answer]!;
  const surest = [...mistakes].sort((one, other) => sureness(other) - sureness(one) || one.index - other.index);
  const places = new Array<number>(CLASSES).fill(0);
  return surest
    .map((mistake) => ({ mistake, place: places[mistake.label]!++ }))
    .sort((one, other) => one.place - other.place || one.mistake.label - other.mistake.label)
    .slice(0, SHOWN)
    .map(({ mistake }) => mistake);
};

/**
 * What a network's outputs for labelled images tell of it. Of its mistakes 60 are shown at most, those that it is surest of, the classes in
 * turn: the same network and images, the same ones.
 *
 * @category Internals
 */
export const assessed = (
  images: Assessment['images'],
  { labels, size }: Digits,
  { logits, loss }: Examined,
): Assessment => {
  const confusion = Array.from({ length: CLASSES }, () => new Array<number>(CLASSES).fill(0));
  const sizes = new Array<number>(CLASSES).fill(0);
  const mistakes: Array<Mistake> = [];
  for (let index = 0; index < size; index++) {
    const own = logits.subarray(index * CLASSES, (index + 1) * CLASSES);
    const label = labels[index]!;
    const answer = answerOf(own);
    sizes[label]!++;
    if (answer < 0) continue;
    confusion[label]![answer]!++;
    if (answer !== label) mistakes.push({ index, label, answer, outputs: Array.from(softmax(own)) });
  }
  const classes = sizes.map((of, digit) => ({ digit, size: of, correct: confusion[digit]![digit]! }));
  const hits = classes.reduce((sum, { correct }) => sum + correct, 0);
  return {
    images,
    size,
    accuracy: Number.isFinite(loss) ? finiteOrNull(hits / size) : null,
    loss: finiteOrNull(loss),
    confusion,
    classes,
    mistakes: shown(mistakes),
  };
};
