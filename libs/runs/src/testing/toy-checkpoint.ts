import type { RunSpec } from '@evorx/recipe';
import { encodeCheckpoint } from '../checkpoint/checkpoint';

/** A checkpoint of that generation, as a host would write it. */
export const toyCheckpoint = (generation: number): Uint8Array =>
  encodeCheckpoint({
    spec: { preset: null, recipe: {}, seed: 1, stopAt: null } as unknown as RunSpec,
    state: { json: null, buffers: [Uint8Array.of(1, 2, 3)] },
    generation,
    evaluations: 10,
    elapsedMs: 1,
    dataset: null,
    backend: 'cpu',
    version: '0.1.0',
    extra: null,
  });
