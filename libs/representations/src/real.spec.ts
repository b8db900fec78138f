import { seed } from '@evorx/random';
import { fitsDistribution, holds, normalProbability, representationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { left, right } from 'fp-ts/Either';
import { real } from './index';

representationLaws('reals', () => real({ dimension: 7, bounds: [-5.12, 5.12] }));
representationLaws('reals of single precision', () => real({ dimension: 7, bounds: [0.1, 0.3], precision: 32 }));
representationLaws('reals without bounds', () => real({ dimension: 5 }));
representationLaws('reals of single precision without bounds', () => real({ dimension: 5, precision: 32 }));
representationLaws('reals with bounds for each', () =>
  real({ bounds: [[0, 0], { lower: -1, upper: 9 }, [1e10, 1e11]] }),
);
representationLaws('reals of a logarithmic scale', () =>
  real({ dimension: 3, bounds: [1e-6, 10], scale: 'logarithmic' }),
);
representationLaws('reals of both scales, in single precision', () =>
  real({
    bounds: [
      [1e-6, 1],
      [-3, 0.9],
    ],
    scale: ['logarithmic', 'linear'],
    precision: 32,
  }),
);

const share = (x: number): number => Math.min(1, Math.max(0, x));

describe('real', () => {
  it('is of 64 bits, or of 32', () => {
    const [[double]] = real({ dimension: 4, bounds: [0, 1] }).sample(1)(seed(1));
    const [[single]] = real({ dimension: 4, bounds: [0, 1], precision: 32 }).sample(1)(seed(1));
    expect(double).toBeInstanceOf(Float64Array);
    expect(single).toEqual(Float32Array.from(double!));
  });

  it('is always drawn the same (frozen)', () => {
    const [[genome]] = real({ dimension: 4, bounds: [-1, 1] }).sample(1)(seed(1));
    expect(Array.from(genome!)).toMatchInlineSnapshot(`
      [
        0.43025937375962586,
        -0.3900329477128075,
        -0.31183019699799375,
        -0.41566725827646556,
      ]
    `);
  });

  it('is drawn uniform in its bounds, each gene in its own', () => {
    const [genomes] = real({
      bounds: [
        [0, 1],
        [-4, 4],
      ],
    }).sample(5000)(seed(1));
    expect(
      fitsDistribution(
        genomes.map((genome) => genome[0]!),
        share,
      ),
    ).toBe(true);
    expect(
      fitsDistribution(
        genomes.map((genome) => genome[1]!),
        (x) => share((x + 4) / 8),
      ),
    ).toBe(true);
  });

  it('is drawn uniform in its logarithm, where the scale is logarithmic', () => {
    const [genomes] = real({ dimension: 1, bounds: [1e-6, 1], scale: 'logarithmic' }).sample(5000)(seed(1));
    expect(
      fitsDistribution(
        genomes.map((genome) => genome[0]!),
        (x) => share(1 + Math.log10(x) / 6),
      ),
    ).toBe(true);
  });

  it('is drawn from where it is to start, or without bounds from the standard normal distribution', () => {
    const [genomes] = real({ dimension: 1 }).sample(5000)(seed(1));
    expect(
      fitsDistribution(
        genomes.map((genome) => genome[0]!),
        normalProbability,
      ),
    ).toBe(true);
    for (const bounds of [undefined, [-10, 10] as const]) {
      const [starts] = real({ dimension: 1, initial: [2, 4], bounds }).sample(5000)(seed(1));
      expect(
        fitsDistribution(
          starts.map((genome) => genome[0]!),
          (x) => share((x - 2) / 2),
        ),
      ).toBe(true);
    }
  });

  it('is reset to what it is drawn from, at any scale', () => {
    const { reset, repair } = real({
      bounds: [
        [1e-6, 1],
        [-4, 4],
      ],
      scale: ['logarithmic', 'linear'],
    });
    const parents = Array.from({ length: 5000 }, () => repair!(Float64Array.of(1, 4)));
    const [children] = reset!(1).apply(parents)(seed(1));
    const column = (place: number) => children.map((child) => child[place]!);
    expect(fitsDistribution(column(0), (x) => share(1 + Math.log10(x) / 6))).toBe(true);
    expect(fitsDistribution(column(1), (x) => share((x + 4) / 8))).toBe(true);
  });

  it('moves by factors, where the scale is logarithmic', () => {
    const { sample, variations } = real({ dimension: 1, bounds: [1e-8, 1], scale: 'logarithmic' });
    const parents = sample(4000)(seed(1))[0];
    const children = variations[1]!.apply(parents)(seed(2))[0];
    const factors = children.map((child, i) => Math.abs(Math.log(child[0]! / parents[i]![0]!)));
    const small = factors.filter((_, i) => parents[i]![0]! < 1e-5 && parents[i]![0]! > 1e-6);
    const large = factors.filter((_, i) => parents[i]![0]! < 1e-2 && parents[i]![0]! > 1e-3);
    const mean = (values: ReadonlyArray<number>): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(small) / mean(large)).toBeGreaterThan(0.85);
    expect(mean(small) / mean(large)).toBeLessThan(1.15);
  });

  it('passes the very bits of genes on that no variation touches, at any scale', () => {
    const { sample, variations } = real({ dimension: 30, bounds: [1e-8, 1], scale: 'logarithmic' });
    const parents = sample(6)(seed(1))[0];
    const crossed = variations[0]!.apply(parents)(seed(2))[0];
    const mutated = variations[1]!.apply(parents)(seed(2))[0];
    const kept = (children: typeof parents) =>
      children.flatMap((child, c) => Array.from(child).filter((gene, i) => gene === parents[c]![i])).length;
    expect(kept(mutated)).toBeGreaterThan(150);
    expect(kept(mutated)).toBeLessThan(180);
    expect(kept(crossed)).toBeGreaterThan(60);
    expect(kept(crossed)).toBeLessThan(150);
  });

  it('takes JSON within its bounds, which single precision rounds inwards', () => {
    const { json } = real({ dimension: 2, bounds: [-5.12, 0.1], precision: 32 });
    expect(json.fromJson([-5.12, 0.1])).toEqual(right(Float32Array.of(-5.119999885559082, 0.09999999403953552)));
    holds(fc.double({ min: -5.12, max: 0.1, noNaN: true }), (gene) => {
      const read = json.fromJson([gene, 0]);
      return read._tag === 'Right' && read.right[0]! >= -5.12 && read.right[0]! <= 0.1;
    });
  });

  it.each([
    [[0.5, 7], 'holds 7 at 1, where a number from 0 to 1 is a gene'],
    [[NaN, 0], 'holds NaN at 0, where a number from 0 to 1 is a gene'],
    [['NaN', 0], 'holds "NaN" at 0, where a number from 0 to 1 is a gene'],
    [[0], 'has 1 genes, where 2 are a genome'],
    [null, 'is null, where a list of 2 genes is a genome'],
  ])('says what is wrong with the JSON %j', (given, message) => {
    expect(real({ dimension: 2, bounds: [0, 1] }).json.fromJson(given)).toEqual(left(message));
  });

  it('refuses the JSON of what overflows single precision, and says what a number without bounds is', () => {
    const unbounded = real({ dimension: 1, precision: 32 });
    expect(unbounded.json.fromJson([1e39])).toEqual(left('holds 1e+39 at 0, where a finite number is a gene'));
    expect(unbounded.json.fromJson([Infinity])).toEqual(left('holds Infinity at 0, where a finite number is a gene'));
  });

  it('brings back from bytes whatever numbers they hold, of the right number', () => {
    const { codec } = real({ dimension: 2, bounds: [0, 1] });
    const outside = Float64Array.of(NaN, 7);
    expect(codec.fromBytes(codec.toBytes(outside))).toEqual(right(outside));
    expect(codec.fromBytes(new Uint8Array(8))).toEqual(left('has 8 bytes, where 16 are a genome of 2 genes'));
    expect(codec.fromBytes(codec.toBytes(outside).subarray(8))).toEqual(
      left('has 8 bytes, where 16 are a genome of 2 genes'),
    );
  });

  it('is as far apart as by Euclid, in units of the bounds and by their scale', () => {
    const { distance } = real({
      bounds: [
        [0, 10],
        [1e-4, 1],
      ],
      scale: ['linear', 'logarithmic'],
    });
    expect(distance!(Float64Array.of(0, 1e-3), Float64Array.of(10, 1e-2))).toBeCloseTo(Math.hypot(1, 0.25), 12);
    expect(real({ dimension: 2 }).distance!(Float64Array.of(0, 0), Float64Array.of(3, 4))).toBe(5);
  });

  it('moves genes that are beyond their bounds onto them, when it repairs', () => {
    const { repair } = real({
      bounds: [
        [0, 1],
        [0, 1],
        [0, 0.1],
        [0, 1],
      ],
      precision: 32,
    });
    expect(repair!(Float32Array.of(-1, 0.5, 9, NaN))).toEqual(Float32Array.of(0, 0.5, 0.09999999403953552, NaN));
  });

  it.each([
    ['no dimension', {}, 'real: dimension is undefined, accepted is a whole number from 1 to 1000000'],
    ['a dimension of 0', { dimension: 0 }, 'real: dimension is 0, accepted is a whole number from 1 to 1000000'],
    ['over a million genes', { dimension: 1_000_001 }, 'real: dimension is 1000001, accepted is'],
    ['bounds that cross', { dimension: 1, bounds: [1, 0] }, 'real: bounds is [1, 0], accepted is [lower, upper] or'],
    [
      'bounds that are NaN',
      { dimension: 1, bounds: { lower: NaN, upper: 0 } },
      'real: bounds is { lower: NaN, upper: 0 }',
    ],
    ['bounds that are infinite', { dimension: 1, bounds: [0, Infinity] }, 'real: bounds is [0, Infinity], accepted is'],
    ['bounds of texts', { dimension: 1, bounds: ['0', '1'] }, 'real: bounds.0 is "0", accepted is'],
    [
      'another dimension than that of the bounds',
      { dimension: 3, bounds: [[0, 1]] },
      'real: dimension is 3, accepted is 1',
    ],
    [
      'a logarithmic scale from 0',
      { dimension: 1, bounds: [0, 1], scale: 'logarithmic' },
      'above 0 where the scale is logarithmic',
    ],
    [
      'a logarithmic scale without bounds',
      { dimension: 1, scale: 'logarithmic' },
      'real: bounds is undefined, accepted is given',
    ],
    ['another scale', { dimension: 1, scale: 'log' }, `real: scale is "log", accepted is 'linear' or 'logarithmic'`],
    [
      'another number of scales',
      { bounds: [[0, 1]], scale: ['linear', 'linear'] },
      'accepted is a list of 1, one for each gene',
    ],
    ['another precision', { dimension: 1, precision: 16 }, 'real: precision is 16, accepted is 32 or 64'],
    [
      'bounds without a number of single precision',
      { dimension: 1, bounds: [0.1, 0.1], precision: 32 },
      'a number of single precision',
    ],
    [
      'a start beyond the bounds',
      { dimension: 1, bounds: [0, 1], initial: [0, 2] },
      'accepted is within the bounds, from 0 to 1',
    ],
    ['another number of starts', { dimension: 2, initial: [[0, 1]] }, 'real: initial is 2, accepted is 1'],
  ])('is refused with %s', (_, options, message) => {
    expect(() => real(options as unknown as Parameters<typeof real>[0])).toThrow(message);
  });
});
