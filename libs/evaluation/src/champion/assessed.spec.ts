import { softmax } from '@evorx/neural';
import { CLASSES, type Digits } from '../mnist/digits';
import { assessed } from './assessed';

const digits = (labels: ReadonlyArray<number>): Digits => ({
  images: new Uint8Array(784 * labels.length),
  labels: Uint8Array.from(labels),
  size: labels.length,
});

/** Outputs that answer these classes, each as surely as said. */
const answering = (...answers: ReadonlyArray<readonly [digit: number, sureness: number]>): Float32Array => {
  const logits = new Float32Array(CLASSES * answers.length);
  answers.forEach(([digit, sureness], image) => (logits[image * CLASSES + digit] = sureness));
  return logits;
};

describe('assessed', () => {
  it('counts images by label and answer', () => {
    const { confusion, classes, accuracy, loss, size, images } = assessed('test', digits([3, 3, 3, 5]), {
      logits: answering([3, 1], [8, 1], [3, 1], [5, 1]),
      loss: 0.5,
    });
    expect(confusion[3]).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 1, 0]);
    expect(confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(classes[3]).toEqual({ digit: 3, size: 3, correct: 2 });
    expect(classes[0]).toEqual({ digit: 0, size: 0, correct: 0 });
    expect({ accuracy, loss, size, images }).toEqual({ accuracy: 0.75, loss: 0.5, size: 4, images: 'test' });
  });

  it('answers the first of several largest outputs', () => {
    const { confusion } = assessed('test', digits([4]), { logits: new Float32Array(10), loss: Math.log(10) });
    expect(confusion[4]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('shows mistakes with the probabilities of all classes, of each class in turn the surest', () => {
    const logits = answering([1, 1], [1, 3], [1, 2], [7, 9], [9, 9]);
    const { mistakes } = assessed('validation', digits([0, 0, 0, 2, 9]), { logits, loss: 1 });
    expect(mistakes.map(({ index, label, answer }) => [index, label, answer])).toEqual([
      [1, 0, 1],
      [3, 2, 7],
      [2, 0, 1],
      [0, 0, 1],
    ]);
    expect(mistakes[0]!.outputs).toEqual(Array.from(softmax([0, 3, 0, 0, 0, 0, 0, 0, 0, 0])));
  });

  it('shows no more than sixty, the earlier ones of those it is equally sure of', () => {
    const labels = Array.from({ length: 200 }, (_, image) => image % 2);
    const logits = answering(...labels.map(() => [5, 1] as const));
    const { mistakes } = assessed('test', digits(labels), { logits, loss: 1 });
    expect(mistakes.map(({ index }) => index)).toEqual(Array.from({ length: 60 }, (_, place) => place));
  });

  it.each([NaN, Infinity, -Infinity])('gives no answer where an output is %p', (output) => {
    const logits = answering([0, 1], [1, 1]);
    logits[3] = output;
    const { accuracy, loss, confusion, classes, mistakes } = assessed('test', digits([7, 1]), { logits, loss: NaN });
    expect({ accuracy, loss, mistakes }).toEqual({ accuracy: null, loss: null, mistakes: [] });
    expect(confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(classes[7]).toEqual({ digit: 7, size: 1, correct: 0 });
  });

  it('has no figures where there are no images', () => {
    const { accuracy, loss, size } = assessed('validation', digits([]), { logits: new Float32Array(0), loss: NaN });
    expect({ accuracy, loss, size }).toEqual({ accuracy: null, loss: null, size: 0 });
  });
});
