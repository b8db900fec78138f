import { type Architecture, forward, geneCount, softmax } from '@evorx/neural';
import { normals, seed } from '@evorx/random';
import { lastValueFrom } from 'rxjs';
import { bruteForceMembers, perturbedNetworks, rademacherDirections, softmaxCrossEntropy, squaredError } from './index';

const architecture: Architecture = { layers: [3, 4, 3], activation: 'relu' };
const [genes] = normals(geneCount(architecture))(seed(1));
const inputs = Array.from({ length: 7 }, (_, i) => normals(3)(seed(10 + i))[0]);
const targets = [0, 2, 1, 1, 0, 2, 2];
const deviations = [0.7, 0.5];

describe('perturbedNetworks', () => {
  it('is what the incremental formulas of hidden and output neurons give', () => {
    const [directions] = rademacherDirections(architecture, 7)(seed(2));
    const { changes } = perturbedNetworks({
      architecture,
      loss: softmaxCrossEntropy,
      genes,
      data: { inputs, targets },
      group: 1,
      deviations,
      directions,
    });
    inputs.forEach((input, i) => {
      const sums = forward({ layers: [3, 4], activation: 'relu' })(genes)(input);
      const hidden = [...sums.map((sum) => Math.max(0, sum)), 1];
      const p = softmax(forward(architecture)(genes)(input));
      const [a, b] = [directions[i]![0]!, directions[i]![1]!];
      const u = deviations[0]! * [...input, 1].reduce((sum, x, k) => sum + x * a[k]!, 0);
      const v = deviations[1]! * hidden.reduce((sum, h, k) => sum + h * b[k]!, 0);
      sums.forEach((sum, j) => {
        const d = Math.max(0, sum + u) - Math.max(0, sum);
        const w = (c: number) => genes[16 + 5 * c + j]!;
        const log = Math.log(p.reduce((total, probability, c) => total + probability * Math.exp(d * w(c)), 0));
        expect(changes[j]![i]).toBeCloseTo(log - d * w(targets[i]!), 12);
      });
      p.forEach((probability, c) => {
        const change = Math.log(1 + probability * (Math.exp(v) - 1)) - (c === targets[i] ? v : 0);
        expect(changes[4 + c]![i]).toBeCloseTo(change, 12);
      });
    });
  });

  it('weighs a group by its inputs, so that a smaller last one counts for less', () => {
    const [[both, last]] = rademacherDirections(architecture, 2)(seed(2)) as unknown as [[never, never]];
    const asked = { architecture, loss: softmaxCrossEntropy, genes, data: { inputs, targets }, deviations };
    // Seven inputs by four, and the same directions input by input.
    const grouped = perturbedNetworks({ ...asked, group: 4, directions: [both, last] });
    const single = perturbedNetworks({ ...asked, group: 1, directions: [both, both, both, both, last, last, last] });
    grouped.gradient.forEach((slope, i) => expect(slope).toBeCloseTo(single.gradient[i]!, 12));
    grouped.losses.forEach((loss, n) => expect(loss).toBeCloseTo(single.losses[n]!, 12));
  });

  it('gives the gradient itself, on average over all directions, where the deviations are small', () => {
    const tiny: Architecture = { layers: [2, 2, 1], activation: 'tanh' };
    const [point] = normals(geneCount(tiny))(seed(3));
    const all = Array.from({ length: 8 }, (_, k) => [k & 1, k & 2, k & 4].map((bit) => (bit ? 1 : -1)));
    const data = { inputs: [[1, 2], [0.5, -1], [-2, 0]], targets: [[1], [0], [2]] }; // prettier-ignore
    const { gradient } = perturbedNetworks({
      architecture: tiny,
      loss: squaredError,
      scales: [0.5, 2],
      genes: point,
      data: { inputs: all.flatMap(() => data.inputs), targets: all.flatMap(() => data.targets) },
      group: 3,
      deviations: [1e-5, 1e-5],
      directions: all.map((direction) => [direction, direction]),
    });
    const lossAt = (at: Float64Array): number => {
      const weights = at.map((gene, i) => gene * (i < 6 ? 0.5 : 2));
      return data.inputs.reduce((sum, x, i) => sum + squaredError(forward(tiny)(weights)(x), data.targets[i]!), 0) / 3;
    };
    gradient.forEach((slope, i) => {
      const shifted = (by: number) => Float64Array.from(point, (gene, k) => gene + (k === i ? by : 0));
      expect(slope).toBeCloseTo((lossAt(shifted(1e-5)) - lossAt(shifted(-1e-5))) / 2e-5, 5);
    });
  });

  it('lets the last group be smaller', () => {
    const [directions] = rademacherDirections(architecture, 3)(seed(2));
    const data = { inputs, targets };
    const found = perturbedNetworks({
      architecture,
      loss: softmaxCrossEntropy,
      genes,
      data,
      group: 3,
      deviations,
      directions,
    });
    expect(found.base).toHaveLength(3);
    expect(found.base[2]).toBeCloseTo(softmaxCrossEntropy(forward(architecture)(genes)(inputs[6]!), 2), 12);
    // Three inputs, three, and one.
    const overInputs = (column: Float64Array) => (3 * column[0]! + 3 * column[1]! + column[2]!) / 7;
    const mean = overInputs(found.base);
    found.losses.forEach((loss, n) => expect(loss).toBeCloseTo(mean + overInputs(found.changes[n]!), 12));
  });
});

describe('bruteForceMembers', () => {
  const probe = { centre: genes, rng: seed(4), generation: 1, progress: 0 };

  it('counts every member, reports every neuron, and takes the directions that it is given', async () => {
    const [directions] = rademacherDirections(architecture, 4)(seed(2));
    const network = { architecture, loss: softmaxCrossEntropy };
    const members = bruteForceMembers({ ...network, data: () => ({ inputs, targets }), directions: () => directions });
    const { gradient, scores, evaluations } = await lastValueFrom(members({ group: 2, deviations })(probe));
    const data = { inputs, targets };
    const expected = perturbedNetworks({ ...network, genes, data, group: 2, deviations, directions });
    expect(evaluations).toBe(4 * 7);
    expect(Array.from(scores.values)).toEqual(Array.from(expected.losses));
    expect(gradient).toEqual(Float32Array.from(expected.gradient));
  });

  it('draws directions of -1 and 1 of the probe', async () => {
    const members = bruteForceMembers({ architecture, loss: softmaxCrossEntropy, data: () => ({ inputs, targets }) });
    const first = await lastValueFrom(members({ group: 2, deviations })(probe));
    expect(await lastValueFrom(members({ group: 2, deviations })(probe))).toEqual(first);
    expect(await lastValueFrom(members({ group: 2, deviations })({ ...probe, rng: seed(5) }))).not.toEqual(first);
    const [directions] = rademacherDirections(architecture, 100)(seed(1));
    expect(new Set(directions.flat().flatMap((direction) => Array.from(direction)))).toEqual(new Set([-1, 1]));
  });
});
