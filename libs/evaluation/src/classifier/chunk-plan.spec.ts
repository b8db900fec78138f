import fc from 'fast-check';
import { planChunks } from './chunk-plan';

describe('planChunks', () => {
  it('keeps the reference population together, on 2,000 images at a time', () => {
    const architecture = { layers: [784, 128, 10], activation: 'relu' as const };
    expect(planChunks({ architecture, networks: 50, images: 10_000, memoryMiB: 192 })).toEqual({
      networks: 50,
      images: 2000,
    });
  });

  it('has rather fewer networks side by side than fewer than a thousand images at a time', () => {
    const architecture = { layers: [59, 128, 10], activation: 'relu' as const };
    const plan = (networks: number, images: number) => planChunks({ architecture, networks, images, memoryMiB: 192 });
    expect(plan(100, 1_000)).toEqual({ networks: 100, images: 1_000 });
    expect(plan(200, 1_000)).toEqual({ networks: 100, images: 1_000 });
    expect(plan(200, 500)).toEqual({ networks: 200, images: 500 });
  });

  it('covers any workload with at least one network and one image at a time, aligned but for the last', () => {
    const workloads = fc.record({
      architecture: fc.record({
        layers: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 4 }),
        activation: fc.constant('relu' as const),
      }),
      networks: fc.integer({ min: 1, max: 2000 }),
      images: fc.integer({ min: 1, max: 60_000 }),
      memoryMiB: fc.integer({ min: 1, max: 1024 }),
    });
    fc.assert(
      fc.property(workloads, (workload) => {
        const plan = planChunks(workload);
        expect(plan.networks).toBeGreaterThanOrEqual(1);
        expect(plan.networks).toBeLessThanOrEqual(workload.networks);
        expect(plan.images).toBeGreaterThanOrEqual(1);
        expect(plan.images).toBeLessThanOrEqual(Math.min(workload.images, 3344));
        if (plan.images < workload.images) expect(plan.images % 16).toBe(0);
        expect(planChunks(workload)).toEqual(plan);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('takes more images at a time, never fewer, when it is given more memory', () => {
    const architecture = { layers: [784, 128, 10], activation: 'tanh' as const };
    const images = [16, 32, 64, 128, 256].map(
      (memoryMiB) => planChunks({ architecture, networks: 8, images: 3344, memoryMiB }).images,
    );
    expect(images).toEqual([...images].sort((a, b) => a - b));
  });
});
