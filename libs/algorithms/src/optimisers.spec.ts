import { equal, holds, unchanged } from '@evorx/testing';
import * as fc from 'fast-check';
import { adam, clipUp, type Optimiser, sgd } from './index';

const optimisers: ReadonlyArray<readonly [string, Optimiser]> = [
  ['adam', adam()],
  ['sgd', sgd({ momentum: 0.9 })],
  ['clipUp', clipUp({ maxSpeed: 0.1 })],
];

const gradients = fc.array(fc.float32Array({ minLength: 4, maxLength: 4, min: -10, max: 10, noNaN: true }), {
  minLength: 1,
  maxLength: 6,
});

/** The steps for gradients one after another, and the memory at the end. */
const stepsOf = (optimiser: Optimiser, rate: number, given: ReadonlyArray<Float32Array>) => {
  const steps: Array<Float32Array> = [];
  let memory = optimiser.start(given[0]!.length);
  for (const gradient of given) {
    const update = optimiser.update(rate)(gradient, memory);
    steps.push(update.step);
    memory = update.memory;
  }
  return { steps, memory };
};

describe.each(optimisers)('%s', (_, optimiser) => {
  it('steps downhill first', () => {
    const { step } = optimiser.update(0.05)(Float32Array.of(2, -3, 0), optimiser.start(3));
    expect(Array.from(step, (by) => Math.sign(by) + 0)).toEqual([-1, 1, 0]);
  });

  it('is a function of gradient and memory, and writes to neither', () => {
    holds(gradients, (given) => {
      const { memory } = stepsOf(optimiser, 0.05, given);
      const [gradient] = given;
      const again = optimiser.update(0.05)(gradient!, memory);
      return (
        unchanged([gradient, memory], () => optimiser.update(0.05)(gradient!, memory)) &&
        equal(optimiser.update(0.05)(gradient!, memory), again)
      );
    });
  });

  it('counts its updates', () => {
    holds(gradients, (given) => stepsOf(optimiser, 0.05, given).memory.updates === given.length);
  });

  it('goes nowhere without a gradient', () => {
    const { steps } = stepsOf(optimiser, 0.05, [new Float32Array(3), new Float32Array(3)]);
    for (const step of steps) expect(Array.from(step, Math.abs)).toEqual([0, 0, 0]);
  });
});

describe('adam', () => {
  it('is the algorithm as it is written in the paper', () => {
    holds(gradients, (given) => {
      const { steps } = stepsOf(adam({ beta1: 0.8, beta2: 0.95, epsilon: 1e-3 }), 0.05, given);
      const [m, v] = [new Float64Array(4), new Float64Array(4)];
      return given.every((gradient, t) =>
        gradient.every((g, i) => {
          m[i] = 0.8 * m[i]! + 0.2 * g;
          v[i] = 0.95 * v[i]! + 0.05 * g * g;
          const [first, second] = [m[i]! / (1 - 0.8 ** (t + 1)), v[i]! / (1 - 0.95 ** (t + 1))];
          return Math.abs(steps[t]![i]! + (0.05 * first) / (Math.sqrt(second) + 1e-3)) < 1e-6;
        }),
      );
    });
  });

  it('steps as far as its rate first, whatever the scale of the gradient', () => {
    const { step } = adam().update(0.1)(Float32Array.of(1e-3, -1e6), adam().start(2));
    expect(step[0]).toBeCloseTo(-0.1, 5);
    expect(step[1]).toBeCloseTo(0.1, 5);
  });
});

describe('sgd', () => {
  it('keeps a part of its last step', () => {
    const { steps } = stepsOf(sgd({ momentum: 0.5 }), 1, [Float32Array.of(4), Float32Array.of(2), Float32Array.of(0)]);
    expect(steps.map(([step]) => step)).toEqual([-4, -4, -2]);
  });

  it('has no momentum where none is given', () => {
    const { steps } = stepsOf(sgd(), 0.5, [Float32Array.of(4), Float32Array.of(2)]);
    expect(steps.map(([step]) => step)).toEqual([-2, -1]);
  });
});

describe('clipUp', () => {
  const length = (step: Float32Array): number => Math.hypot(...step);

  it('steps as far as its rate first, whatever the length of the gradient', () => {
    const { step } = clipUp({ maxSpeed: 1 }).update(0.5)(Float32Array.of(30, -40), clipUp({ maxSpeed: 1 }).start(2));
    expect(step[0]).toBeCloseTo(-0.3, 6);
    expect(step[1]).toBeCloseTo(0.4, 6);
  });

  it('is never faster than its maximal speed, and reaches it', () => {
    holds(gradients, (given) =>
      stepsOf(clipUp({ maxSpeed: 0.1 }), 0.05, given).steps.every((step) => length(step) < 0.1 + 1e-6),
    );
    const same = Array.from({ length: 9 }, () => Float32Array.of(1, 1, 0, 0));
    expect(length(stepsOf(clipUp({ maxSpeed: 0.1 }), 0.05, same).steps[8]!)).toBeCloseTo(0.1, 6);
  });

  it('slows down without a gradient', () => {
    const { steps } = stepsOf(clipUp({ maxSpeed: 1, momentum: 0.5 }), 0.5, [Float32Array.of(-2), Float32Array.of(0)]);
    expect(steps.map(([step]) => step)).toEqual([0.5, 0.25]);
  });
});
