import * as fc from 'fast-check';
import { barsOf, columnsOf, onesPath, shownGenome, spanOf } from './genome-model';

describe('a genome as it can be drawn', () => {
  it('is bits where all genes are 0 or 1, else real genes', () => {
    expect(shownGenome([1, 0, 1])).toEqual({ kind: 'bits', bits: [1, 0, 1] });
    expect(shownGenome([1, 0, 0.5])).toEqual({ kind: 'real', genes: [1, 0, 0.5] });
  });

  it('has numbers for the texts that JSON has in their place', () => {
    expect(shownGenome([0.5, 'NaN', 'Infinity', '-Infinity'])).toEqual({
      kind: 'real',
      genes: [0.5, NaN, Infinity, -Infinity],
    });
  });

  it('is a count of genes where the genome is a file', () => {
    expect(shownGenome({ genes: 20_000, file: null })).toEqual({ kind: 'large', genes: 20_000 });
  });

  it.each([[[]], [['toString']], [{ left: 1 }], ['text'], [3]])('is other JSON where it is %j', (json) => {
    expect(shownGenome(json)).toEqual({ kind: 'other', json });
  });
});

describe('a grid of bits', () => {
  it('is nearly square, in rows of tens', () => {
    expect([1, 100, 101, 10_000].map(columnsOf)).toEqual([10, 10, 20, 100]);
  });

  it('has a rectangle for each run of ones in a row', () => {
    expect(onesPath([1, 1, 0, 1, 1, 1], 3)).toBe('M0 0h2v1h-2zM0 1h3v1h-3z');
    expect(onesPath([0, 0, 1, 1], 3)).toBe('M2 0h1v1h-1zM0 1h1v1h-1z');
  });

  it('covers as many squares as there are ones', () => {
    const bits = fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 80 });
    fc.assert(
      fc.property(bits, fc.integer({ min: 1, max: 12 }), (genome, columns) => {
        const widths = [...onesPath(genome, columns).matchAll(/h(\d+)/g)].map(([, width]) => Number(width));
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(genome.filter((bit) => bit === 1).length);
      }),
    );
  });
});

describe('a plot of genes', () => {
  it('has a bar for each gene, as long as there is room', () => {
    expect(barsOf([0.5, -1], 10)).toEqual([
      { first: 0, last: 0, range: [0.5, 0.5] },
      { first: 1, last: 1, range: [-1, -1] },
    ]);
  });

  it('has the range of neighbours where there is not, the last bar of what is left', () => {
    expect(barsOf([1, 3, 2, NaN, Infinity], 3)).toEqual([
      { first: 0, last: 1, range: [1, 3] },
      { first: 2, last: 3, range: [2, 2] },
      { first: 4, last: 4, range: null },
    ]);
    expect(barsOf(new Array<number>(10_000).fill(0), 240).length).toBeLessThanOrEqual(240);
  });

  it('spans zero where that does not flatten the rest', () => {
    const span = (...genes: ReadonlyArray<number>) => spanOf(barsOf(genes, 10));
    expect(span(0.2, 0.5)).toEqual([0, 0.5]);
    expect(span(-0.2, 0.5)).toEqual([-0.2, 0.5]);
    expect(span(100.1, 100.5)).toEqual([100.1, 100.5]);
    expect(span(0.3, 0.3)).toEqual([0, 0.3]);
    expect(span(0, 0)).toEqual([0, 1]);
    expect(span(NaN)).toEqual([0, 1]);
  });
});
