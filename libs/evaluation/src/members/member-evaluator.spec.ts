import type { Estimate } from '@evorx/algorithms';
import { type Architecture, crossEntropy, forward, geneCount, layout } from '@evorx/neural';
import { draw, fillNormal, seed, split } from '@evorx/random';
import { bruteForceMembers } from '@evorx/testing';
import { firstValueFrom } from 'rxjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import type { ImageSet } from '../features/image-set';
import { backend, testedBackends } from '../testing/backends';
import { drawDirections, signsOf } from './directions';
import { memberEvaluator } from './member-evaluator';

const IMAGES = 48;
const scales = [0.5, 0.7, 0.9];
const features = draw((gen) =>
  Array.from({ length: IMAGES }, () => {
    const row = new Float32Array(5);
    fillNormal(gen, row, 0, 1);
    return row;
  }),
)(seed(1))[0];
/** What can be learnt: which of the first three features is the largest. */
const labels = Uint8Array.from(features, ([a = 0, b = 0, c = 0]) => (a > b && a > c ? 0 : b > c ? 1 : 2));

/** As many images as progress asks for, in an order that the generator chooses. */
const orderOf = ({ rng, progress }: { readonly rng: { readonly a: number }; readonly progress: number }) =>
  Array.from({ length: progress === 0 ? IMAGES : IMAGES / 2 }, (_, i) => (i * 5 + (rng.a % 7)) % IMAGES);

const source = ({ tf }: LoadedTensorFlow, genotype: Architecture) => ({
  encoding: {
    genotype,
    phenotype: genotype,
    genes: geneCount(genotype),
    express: (genes: ArrayLike<number>) => Float32Array.from(genes),
  },
  scales,
  images: (moment: Parameters<typeof orderOf>[0]): ImageSet => {
    const order = orderOf(moment);
    const rows = order.map((row) => [...features[row]!, 1].map((x) => x * scales[0]!));
    return {
      size: order.length,
      rows: (start, end) => tf.tensor2d(rows.slice(start, end)),
      labels: (start, end) => Uint8Array.from(order.slice(start, end), (row) => labels[row]!),
    };
  },
});
const networks: ReadonlyArray<Architecture> = [
  { layers: [5, 6, 3], activation: 'relu' },
  { layers: [5, 4, 3, 3], activation: 'tanh' },
];
const genesOf = (architecture: Architecture) =>
  draw((gen) => {
    const genes = new Float32Array(geneCount(architecture));
    fillNormal(gen, genes, 0, 1);
    return genes;
  })(seed(2))[0];
const deviations = [0.3, 0.2, 0.1];

describe.each(testedBackends())('memberEvaluator on %s', (name) => {
  let tensorflow: LoadedTensorFlow;
  let tensors: number;
  beforeAll(async () => {
    tensorflow = await backend(name);
  });
  beforeEach(() => {
    tensors = tensorflow.tf.memory().numTensors;
  });
  afterEach(() => {
    expect(tensorflow.tf.memory().numTensors).toBe(tensors);
  });

  describe.each(networks)('of $layers', (architecture) => {
    const probeOf = (progress: number, n = 3) => ({
      centre: genesOf(architecture),
      rng: seed(n),
      generation: 4,
      progress,
    });
    const estimateOf = async (group: number, probe: ReturnType<typeof probeOf>): Promise<Estimate> => {
      const { members, dispose } = memberEvaluator(tensorflow, source(tensorflow, architecture));
      const found = await firstValueFrom(members({ group, deviations })(probe));
      dispose();
      return found;
    };

    it.each([1, 6])('estimates what the reference evaluator does, with groups of %i', async (group) => {
      const widths = layout(architecture).map(({ inputs }) => inputs + 1);
      const reference = bruteForceMembers({
        architecture,
        scales,
        loss: (logits, label: number) => crossEntropy(logits)(label),
        data: (probe) => ({
          inputs: orderOf(probe).map((row) => features[row]!),
          targets: orderOf(probe).map((row) => labels[row]!),
        }),
        directions: (groups, { rng }) => {
          const [layers] = drawDirections(groups, widths)(rng);
          const signs = layers.map((layer, l) => signsOf(layer, groups, widths[l]!));
          return Array.from({ length: groups }, (_, q) =>
            signs.map((each, l) => each.subarray(q * widths[l]!, (q + 1) * widths[l]!)),
          );
        },
      })({ group, deviations });
      for (const progress of [0, 1]) {
        const expected = await firstValueFrom(reference(probeOf(progress)));
        const found = await estimateOf(group, probeOf(progress));
        expect(found.evaluations).toBe(expected.evaluations);
        expect(found.scores.objectives).toEqual([{ name: 'cross-entropy', direction: 'minimise' }]);
        expect(found.scores.size).toBe(expected.scores.size);
        for (const [some, others] of [
          [found.scores.values, expected.scores.values],
          [found.gradient, expected.gradient],
        ] as const)
          Array.from(others).forEach((other, i) =>
            expect(Math.abs(some[i]! - other)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(other))),
          );
      }
    });

    it('is the same for the same probe, and another for another generator', async () => {
      const once = await estimateOf(4, probeOf(0));
      expect(await estimateOf(4, probeOf(0))).toEqual(once);
      expect((await estimateOf(4, probeOf(0, 5))).gradient).not.toEqual(once.gradient);
    });

    it('reads nothing behind the genes of the network', async () => {
      const probe = probeOf(0);
      const longer = { ...probe, centre: Float32Array.from([...probe.centre, NaN]) };
      expect(await estimateOf(4, longer)).toEqual(await estimateOf(4, probe));
    });

    it('gives NaN where a gene is no finite number', async () => {
      for (const value of [NaN, Infinity]) {
        const probe = probeOf(0);
        probe.centre[probe.centre.length - 4] = value;
        const { gradient, scores } = await estimateOf(4, probe);
        expect(gradient.every(Number.isNaN)).toBe(true);
        expect(Array.from(scores.values).every(Number.isNaN)).toBe(true);
      }
    });

    it('does nothing when nobody listens any more', async () => {
      const { images, ...rest } = source(tensorflow, architecture);
      let asked = 0;
      const { members, dispose } = memberEvaluator(tensorflow, {
        ...rest,
        images: (moment) => (asked++, images(moment)),
      });
      const emitted: Array<unknown> = [];
      members({ group: 1, deviations })(probeOf(0))
        .subscribe((estimate) => emitted.push(estimate))
        .unsubscribe();
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect([asked, emitted]).toEqual([0, []]);
      dispose();
    });

    it('passes on what breaks, as an error of the stream', async () => {
      const { members, dispose } = memberEvaluator(tensorflow, {
        ...source(tensorflow, architecture),
        images: () => {
          throw new Error('out of memory');
        },
      });
      await expect(firstValueFrom(members({ group: 1, deviations })(probeOf(0)))).rejects.toThrow('out of memory');
      dispose();
    });
  });

  it('agrees on average with the slope of the loss', async () => {
    const [architecture] = networks as [Architecture];
    const { members, dispose } = memberEvaluator(tensorflow, source(tensorflow, architecture));
    const estimate = members({ group: 1, deviations: [0.001, 0.001] });
    const centre = genesOf(architecture);
    const sum = new Float64Array(centre.length);
    let rng = seed(8);
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      const [own, next] = split(rng);
      rng = next;
      const { gradient } = await firstValueFrom(estimate({ centre, rng: own, generation: 1, progress: 0 }));
      gradient.forEach((slope, i) => (sum[i]! += slope / rounds));
    }
    dispose();
    const layers = layout(architecture);
    const lossOf = (genes: Float64Array) => {
      const weights = genes.slice();
      layers.forEach(({ offset, length }, l) => {
        for (let i = offset; i < offset + length; i++) weights[i]! *= scales[l]!;
      });
      const run = forward(architecture)(weights);
      return features.reduce((total, row, i) => total + crossEntropy(run(row))(labels[i]!), 0) / IMAGES;
    };
    const dots: [number, number, number] = [0, 0, 0];
    centre.forEach((_, i) => {
      const [up, down] = [1e-4, -1e-4].map((step) => {
        const moved = Float64Array.from(centre);
        moved[i]! += step;
        return lossOf(moved);
      });
      const slope = (up! - down!) / 2e-4;
      dots[0] += slope * sum[i]!;
      dots[1] += slope * slope;
      dots[2] += sum[i]! * sum[i]!;
    });
    // The cosine of the angle between them, and their lengths.
    expect(dots[0] / Math.sqrt(dots[1] * dots[2])).toBeGreaterThan(0.98);
    expect(Math.sqrt(dots[2] / dots[1])).toBeCloseTo(1, 1);
  }, 30_000);
});
