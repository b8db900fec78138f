import fc from 'fast-check';
import { activate, argMax, crossEntropy, forward, geneCount, layout, softmax, type Activation } from './index';

const activations: ReadonlyArray<Activation> = ['relu', 'tanh', 'sigmoid', 'step'];
const numbers = (length: number) =>
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: length, maxLength: length });
const networks = fc
  .record({
    layers: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }),
    activation: fc.constantFrom(...activations),
  })
  .chain((architecture) =>
    fc.record({
      architecture: fc.constant(architecture),
      genes: numbers(geneCount(architecture)),
      input: numbers(architecture.layers[0]!),
    }),
  );

describe('forward', () => {
  it('computes a network that is small enough to check by hand', () => {
    const genes = [1, 2, 0.5 /* first unit: w, w, bias */, -1, -1, 0 /* second unit */, 3, 4, -1 /* output */];
    const logits = (activation: Activation) => forward({ layers: [2, 2, 1], activation })(genes)([1, 2]);
    expect(Array.from(logits('relu'))).toEqual([3 * 5.5 - 1]);
    expect(Array.from(logits('step'))).toEqual([3 - 1]);
    expect(logits('tanh')[0]).toBeCloseTo(3 * Math.tanh(5.5) + 4 * Math.tanh(-3) - 1, 12);
    expect(logits('sigmoid')[0]).toBeCloseTo(3 / (1 + Math.exp(-5.5)) + 4 / (1 + Math.exp(3)) - 1, 12);
  });

  it('agrees with the same sums written over matrices', () => {
    fc.assert(
      fc.property(networks, ({ architecture, genes, input }) => {
        const layers = layout(architecture);
        const expected = layers.reduce<ReadonlyArray<number>>((signals, { inputs, units, offset }, index) => {
          const extended = [...signals, 1];
          return Array.from({ length: units }, (_, unit) => {
            const row = genes.slice(offset + unit * (inputs + 1), offset + (unit + 1) * (inputs + 1));
            const sum = row.reduce((total, weight, i) => total + weight * extended[i]!, 0);
            return index === layers.length - 1 ? sum : activate(architecture.activation)(sum);
          });
        }, input);
        const logits = forward(architecture)(genes)(input);
        // A sum taken in another order may fall on the other side of a step; otherwise it differs in its last digits.
        if (architecture.activation !== 'step')
          logits.forEach((logit, i) => expect(logit).toBeCloseTo(expected[i]!, 9));
        expect(logits).toHaveLength(expected.length);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('leaves genes and input untouched', () => {
    fc.assert(
      fc.property(networks, ({ architecture, genes, input }) => {
        const before = JSON.stringify([genes, input]);
        forward(architecture)(genes)(input);
        expect(JSON.stringify([genes, input])).toBe(before);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('shows a broken gene as NaN instead of hiding it', () => {
    expect(forward({ layers: [1, 1, 1], activation: 'relu' })([NaN, 0, 1, 0])([1])[0]).toBeNaN();
  });
});

describe('softmax, crossEntropy and argMax', () => {
  const logits = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 12 });

  it('give probabilities that sum to one and keep the order of the logits', () => {
    fc.assert(
      fc.property(logits, (values) => {
        const probabilities = softmax(values);
        expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(probabilities[argMax(values)]).toBe(Math.max(...probabilities));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('take the loss as minus the logarithm of the probability, and keep it finite where that underflows', () => {
    fc.assert(
      fc.property(logits, fc.nat(), (values, choice) => {
        const label = choice % values.length;
        const loss = crossEntropy(values)(label);
        const probability = softmax(values)[label]!;
        expect(Number.isFinite(loss)).toBe(true);
        if (probability > 1e-300) expect(loss).toBeCloseTo(-Math.log(probability), 6);
      }),
      { seed: 5, numRuns: 200 },
    );
    expect(crossEntropy([0, 1e6])(0)).toBe(1e6);
  });

  it('answer the first of several largest values, and nothing where a value is NaN', () => {
    expect(argMax([1, 3, 3, 2])).toBe(1);
    expect(argMax([])).toBe(-1);
    expect(argMax([1, NaN, 3])).toBe(-1);
  });
});
