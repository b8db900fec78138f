import type { RunSpec } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { decodeCheckpoint, encodeCheckpoint, type Checkpoint } from './checkpoint';

const checkpoint: Checkpoint = {
  spec: { preset: 'mnist-ga', recipe: { problem: {} }, seed: 7, stopAt: null } as unknown as RunSpec,
  state: { json: { index: 3 }, buffers: [Uint8Array.of(1, 2, 3), new Uint8Array(0), new Uint8Array(17).fill(9)] },
  generation: 3,
  evaluations: 200,
  elapsedMs: 12.5,
  dataset: null,
  backend: 'cpu',
  version: '0.1.0',
  extra: { accuracy: 0.5 },
};

const messageOf = (bytes: Uint8Array): string => {
  const decoded = decodeCheckpoint(bytes);
  return E.isLeft(decoded) ? decoded.left.message : 'none';
};

describe('checkpoint', () => {
  it('comes back as it was', () => {
    expect(decodeCheckpoint(encodeCheckpoint(checkpoint))).toEqual(E.right(checkpoint));
  });

  it('comes back as it was with any buffers, from any offset in memory', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), fc.nat(9), (buffers, offset) => {
        const bytes = encodeCheckpoint({ ...checkpoint, state: { json: null, buffers } });
        const moved = new Uint8Array(bytes.length + offset);
        moved.set(bytes, offset);
        const decoded = decodeCheckpoint(moved.subarray(offset));
        expect(E.isRight(decoded) && decoded.right.state.buffers).toEqual(buffers);
        if (E.isRight(decoded)) for (const buffer of decoded.right.state.buffers) expect(buffer.byteOffset).toBe(0);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('refuses every truncation', () => {
    const bytes = encodeCheckpoint(checkpoint);
    expect(messageOf(new Uint8Array(0))).toBe('The file is empty.');
    for (let length = 1; length < bytes.length; length++)
      expect(messageOf(bytes.subarray(0, length))).toMatch(/truncated/);
  });

  it('refuses every changed byte', () => {
    const bytes = encodeCheckpoint(checkpoint);
    for (let i = 0; i < bytes.length; i++) {
      const changed = Uint8Array.from(bytes);
      changed[i]! ^= 1;
      expect(messageOf(changed)).not.toBe('none');
    }
  });

  it('calls a changed byte in the state corrupt', () => {
    const bytes = Uint8Array.from(encodeCheckpoint(checkpoint));
    bytes[bytes.length - 40]! ^= 1;
    expect(messageOf(bytes)).toBe('The checkpoint is corrupt: its checksum does not match.');
  });

  it('knows a foreign file', () => {
    expect(messageOf(Buffer.from('{"type":"generation"}\n'.repeat(20)))).toBe('This is not a checkpoint of evorx.');
  });

  it.each([
    ['generation', -1],
    ['generation', 2.5],
    ['evaluations', -5],
    ['elapsedMs', -0.5],
    ['elapsedMs', null],
    ['backend', 'gpu'],
  ])('names a %s of %p', (field, value) => {
    const bytes = encodeCheckpoint({ ...checkpoint, [field]: value });
    expect(messageOf(bytes)).toMatch(new RegExp(`^The checkpoint is wrong at "${field}": expected .+\\.$`));
  });

  it('names a seed that no run has', () => {
    const bytes = encodeCheckpoint({ ...checkpoint, spec: { ...checkpoint.spec, seed: -1 } });
    expect(messageOf(bytes)).toBe('The checkpoint is wrong at "spec.seed": expected number to be >=0.');
  });

  it('knows a newer format', () => {
    const bytes = Uint8Array.from(encodeCheckpoint(checkpoint));
    bytes[6] = 9;
    expect(messageOf(bytes)).toBe('The checkpoint has format 9, and this version of evorx reads format 1.');
  });

  it('takes any bytes without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(E.isLeft(decodeCheckpoint(bytes))).toBe(true);
        const prefixed = encodeCheckpoint(checkpoint).slice(0, 40);
        expect(E.isLeft(decodeCheckpoint(Buffer.concat([prefixed, bytes])))).toBe(true);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
