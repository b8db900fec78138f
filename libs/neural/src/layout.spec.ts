import fc from 'fast-check';
import { fanInScales, geneCount, layout } from './index';

const architectures = fc.record({
  layers: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 }),
  activation: fc.constantFrom('relu' as const, 'tanh' as const, 'sigmoid' as const, 'step' as const),
});

describe('layout', () => {
  it('gives the reference network 101,770 genes', () => {
    expect(geneCount({ layers: [784, 128, 10], activation: 'relu' })).toBe(101770);
  });

  it('covers every gene exactly once, layer after layer', () => {
    fc.assert(
      fc.property(architectures, (architecture) => {
        const layers = layout(architecture);
        let next = 0;
        for (const { inputs, units, offset, length } of layers) {
          expect(offset).toBe(next);
          expect(length).toBe(units * (inputs + 1));
          next += length;
        }
        expect(geneCount(architecture)).toBe(next);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('joins the layers: the units of one are the inputs of the next', () => {
    fc.assert(
      fc.property(architectures, (architecture) => {
        const layers = layout(architecture);
        expect([layers[0]!.inputs, ...layers.map(({ units }) => units)]).toEqual(architecture.layers);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('has no genes where there is no layer to feed', () => {
    expect(layout({ layers: [3], activation: 'relu' })).toEqual([]);
    expect(geneCount({ layers: [3], activation: 'relu' })).toBe(0);
    expect(fanInScales({ layers: [3], activation: 'relu' })).toHaveLength(0);
  });
});

describe('fanInScales', () => {
  it('has one positive factor a gene, the same for the whole layer', () => {
    fc.assert(
      fc.property(architectures, (architecture) => {
        const scales = fanInScales(architecture);
        expect(scales).toHaveLength(geneCount(architecture));
        for (const { inputs, offset, length } of layout(architecture))
          for (const scale of scales.subarray(offset, offset + length))
            expect(scale).toBe(Math.fround(1 / Math.sqrt(inputs)));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
