import { normals, seed, uniforms } from '@evorx/random';
import { holds } from '@evorx/testing';
import * as fc from 'fast-check';
import {
  type Architecture,
  dctBasis,
  dctEncoding,
  directEncoding,
  type Encoding,
  forward,
  geneCount,
  layout,
} from './index';

const SIDE = 4;
const PIXELS = SIDE * SIDE;

const scaled = ({ genotype }: Encoding, genes: Float32Array, scales: ReadonlyArray<number>): Float64Array => {
  const out = Float64Array.from(genes);
  layout(genotype).forEach(({ offset, length }, l) => {
    for (let i = offset; i < offset + length; i++) out[i]! *= scales[l]!;
  });
  return out;
};

const close = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, i) => Math.abs(value - b[i]!) <= 1e-5 * Math.max(1, Math.abs(b[i]!)));

const cases = fc.record({
  key: fc.nat(),
  coefficients: fc.integer({ min: 1, max: PIXELS }),
  hidden: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }),
  activation: fc.constantFrom('relu' as const, 'tanh' as const, 'sigmoid' as const),
});

/** Genes, an image, its centre and the scales, of one key. */
const world = (key: number, genes: number, layers: number) => ({
  genes: normals(genes)(seed(key))[0],
  image: uniforms(PIXELS)(seed(key + 1))[0],
  centre: uniforms(PIXELS)(seed(key + 2))[0],
  scales: [0.7, 0.5, 1.3].slice(0, layers),
});

const architectureOf = (hidden: ReadonlyArray<number>, activation: Architecture['activation']): Architecture => ({
  layers: [PIXELS, ...hidden, 3],
  activation,
});

describe('dctBasis', () => {
  it('has orthogonal rows of unit length', () => {
    const basis = dctBasis(SIDE, PIXELS);
    for (let a = 0; a < PIXELS; a++)
      for (let b = 0; b < PIXELS; b++) {
        let product = 0;
        for (let i = 0; i < PIXELS; i++) product += basis[a * PIXELS + i]! * basis[b * PIXELS + i]!;
        expect(product).toBeCloseTo(a === b ? 1 : 0, 6);
      }
  });

  it('goes from the constant image to finer ones: by fy + fx, then by fy', () => {
    const basis = dctBasis(SIDE, 3);
    const row = (k: number) => basis.subarray(k * PIXELS, (k + 1) * PIXELS);
    expect(row(0).every((value) => Math.abs(value - 1 / SIDE) < 1e-7)).toBe(true);
    // fy = 0: no change from one row of pixels to the next; then fx = 0.
    expect(row(1)[0]).toBeCloseTo(row(1)[SIDE]!, 6);
    expect(row(1)[0]).not.toBeCloseTo(row(1)[1]!, 3);
    expect(row(2)[0]).toBeCloseTo(row(2)[1]!, 6);
  });

  it('gives the first rows of the whole basis, whatever number is asked for', () => {
    const whole = dctBasis(SIDE, PIXELS);
    for (let k = 0; k <= PIXELS; k++) expect(dctBasis(SIDE, k)).toEqual(whole.subarray(0, k * PIXELS));
  });
});

describe('directEncoding', () => {
  it('gives the genes themselves where nothing is scaled', () => {
    const architecture = architectureOf([3], 'relu');
    const genes = normals(geneCount(architecture))(seed(1))[0];
    expect(directEncoding({ architecture }).express(genes)).toEqual(genes);
  });

  it('answers on inputs what the genotype answers on centred ones', () => {
    holds(cases, ({ key, hidden, activation }) => {
      const architecture = architectureOf(hidden, activation);
      const { genes, image, centre, scales } = world(key, geneCount(architecture), hidden.length + 1);
      const encoding = directEncoding({ architecture, scales, centre });
      const input = Float64Array.from(image, (value, i) => value - centre[i]!);
      return close(
        forward(architecture)(encoding.express(genes))(image),
        forward(architecture)(scaled(encoding, genes, scales))(input),
      );
    });
  });
});

describe('dctEncoding', () => {
  it('answers on images what the genotype answers on their features', () => {
    holds(cases, ({ key, coefficients, hidden, activation }) => {
      const architecture = architectureOf(hidden, activation);
      const genotype = { ...architecture, layers: [coefficients, ...hidden, 3] };
      const { genes, image, centre, scales } = world(key, geneCount(genotype), hidden.length + 1);
      const encoding = dctEncoding({ architecture, side: SIDE, coefficients, scales, centre });
      const basis = dctBasis(SIDE, coefficients);
      const features = Float64Array.from({ length: coefficients }, (_, k) =>
        image.reduce((sum, value, i) => sum + (value - centre[i]!) * basis[k * PIXELS + i]!, 0),
      );
      return close(
        forward(architecture)(encoding.express(genes))(image),
        forward(genotype)(scaled(encoding, genes, scales))(features),
      );
    });
  });

  it('needs as many genes as its genotype has weights, and reads no more', () => {
    const architecture: Architecture = { layers: [784, 128, 10], activation: 'relu' };
    const encoding = dctEncoding({ architecture, side: 28, coefficients: 100 });
    expect(encoding.genes).toBe(14_218);
    expect(encoding.genotype.layers).toEqual([100, 128, 10]);
    const genes = normals(encoding.genes + 1)(seed(1))[0];
    expect(encoding.express(genes)).toEqual(encoding.express(genes.subarray(0, encoding.genes)));
    expect(encoding.express(genes)).toHaveLength(101_770);
  });
});
