import { noiseTable, seed, tableNoise } from '@evorx/random';
import { arbitraryGenes, fitsDistribution, holds, normalProbability, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { selfAdaptiveMutation, stepOf, withoutStep, withStep } from './index';

const table = tableNoise(noiseTable(1024)(seed(3))[0]);

variationLaws('selfAdaptiveMutation', () => selfAdaptiveMutation({ learningRate: 0.2 }), arbitraryGenes);
variationLaws(
  'selfAdaptiveMutation out of a table, within bounds',
  () => selfAdaptiveMutation({ learningRate: 0.2, noise: table, bounds: { lower: 0, upper: 1 } }),
  arbitraryGenes,
);

const mutant = (options: Parameters<typeof selfAdaptiveMutation>[0], length: number, step: number, key = 1) =>
  selfAdaptiveMutation(options).apply([withStep(step)(new Float32Array(length))])(seed(key))[0][0]!;

describe('selfAdaptiveMutation', () => {
  it('always makes the same children (frozen)', () => {
    expect(Array.from(mutant({ learningRate: 0.2 }, 4, 0.1))).toMatchInlineSnapshot(`
     [
       -0.03258051350712776,
       0.10122071206569672,
       -0.0034830693621188402,
       0.08106081932783127,
       -2.4741873741149902,
     ]
    `);
  });

  it('multiplies the step by a log-normal factor', () => {
    const parents = Array.from({ length: 5000 }, () => withStep(0.5)(new Float32Array(0)));
    const children = selfAdaptiveMutation({ learningRate: 0.3 }).apply(parents)(seed(1))[0];
    const logarithms = Float64Array.from(children, (child) => Math.log(stepOf(child) / 0.5));
    expect(fitsDistribution(logarithms, (x) => normalProbability(x / 0.3))).toBe(true);
  });

  it('adds noise of the size of the new step, cooled, to every gene', () => {
    const child = mutant({ learningRate: 0.5, cooling: 0.1 }, 20_000, 2);
    const deviation = 0.1 * stepOf(child);
    expect(stepOf(child)).not.toBeCloseTo(2, 3);
    expect(fitsDistribution(withoutStep(child), (x) => normalProbability(x / deviation))).toBe(true);
  });

  it('inherits the step whole where the cooling is 0, and moves no gene', () => {
    const child = mutant({ learningRate: 0.5, cooling: 0 }, 10, 2);
    expect(withoutStep(child).every((gene) => gene === 0)).toBe(true);
    expect(stepOf(child)).toBeGreaterThan(0.1);
  });

  it.each([
    [1e-30, -30],
    [1e30, 10],
  ])('brings a step of %d back to the nearest that single precision can use', (step, logarithm) => {
    const [[child]] = selfAdaptiveMutation({ learningRate: 0, bounds: { lower: -1, upper: 1 } }).apply([
      withStep(step)(Float32Array.of(0)),
    ])(seed(1));
    expect(child![1]).toBe(logarithm);
  });

  it('keeps genes within bounds that are no numbers of single precision, and is refused where there are none', () => {
    const child = mutant({ learningRate: 0.2, bounds: { lower: -0.3, upper: 0.1 } }, 1000, 1);
    expect(withoutStep(child).every((gene) => gene >= -0.3 && gene <= 0.1)).toBe(true);
    expect(() => selfAdaptiveMutation({ learningRate: 0.2, bounds: { lower: 0.1, upper: 0.1 } })).toThrow(
      'selfAdaptiveMutation: bounds is { lower: 0.1, upper: 0.1 }, accepted is',
    );
  });

  it('keeps genes within their bounds and the step a number above 0, whatever happens', () => {
    holds(
      fc.record({
        key: fc.nat(),
        learningRate: fc.double({ min: 0, max: 1000, noNaN: true }),
        step: fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
      }),
      ({ key, learningRate, step }) => {
        const child = mutant({ learningRate, bounds: { lower: -1, upper: 1 } }, 5, step, key);
        const reached = stepOf(child);
        return reached > 0 && Number.isFinite(reached) && withoutStep(child).every((gene) => gene >= -1 && gene <= 1);
      },
    );
  });
});
