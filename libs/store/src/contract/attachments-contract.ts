import type { Attachment, AttachmentKind, RunStore } from '@evorx/runs';
import { ATTACHMENTS_KEPT } from '@evorx/runs/constants';
import * as O from 'fp-ts/Option';
import { advanced, record, right } from './samples';

const SIZE = 2_500_001;

/** Bytes of several pieces, no two of them alike. */
const large = (of: number): Uint8Array => Uint8Array.from({ length: SIZE }, (_, i) => (i ^ (i >> 8) ^ (i >> 16)) + of);

/**
 * What every `RunStore` keeps to where it is given bytes.
 *
 * @internal
 */
export const attachmentsContract = (store: () => RunStore): void => {
  it('keeps the newest attachments of each kind, and gives their bytes', async () => {
    const bytes = (n: number) => Uint8Array.of(n, 0, 255);
    const sizes = async (kind: AttachmentKind) =>
      (await right(store().attachments('a', kind))).map(({ generation: of, size }) => [of, size]);
    await right(store().create(record('a')));
    expect(await sizes('checkpoint')).toEqual([]);
    for (let n = 0; n < 4; n++)
      await right(
        store().append(record('a'), advanced(n, n), [
          { kind: 'checkpoint', generation: n, bytes: bytes(n) },
          { kind: 'champion', generation: n, bytes: bytes(n + 10).subarray(0, 2) },
          { kind: 'genome', generation: n, bytes: bytes(n + 20).subarray(0, 1) },
        ]),
      );
    expect(await sizes('checkpoint')).toEqual([
      [3, 3],
      [2, 3],
    ]);
    expect(await sizes('champion')).toEqual([[3, 2]]);
    expect(await sizes('genome')).toEqual([[3, 1]]);
    expect(await right(store().attachment('a', 'checkpoint', 2))).toEqual(
      O.some({ kind: 'checkpoint', generation: 2, bytes: bytes(2) }),
    );
    expect(await right(store().attachment('a', 'checkpoint', 1))).toEqual(O.none);
    await right(store().append(record('a'), [], [{ kind: 'checkpoint', generation: 3, bytes: bytes(99) }]));
    expect(await right(store().attachment('a', 'checkpoint', 3))).toEqual(
      O.some({ kind: 'checkpoint', generation: 3, bytes: bytes(99) }),
    );
    await right(store().remove('a'));
    expect(await right(store().attachments('a', 'checkpoint'))).toEqual([]);
    expect(await right(store().attachment('a', 'checkpoint', 3))).toEqual(O.none);
  });

  it('keeps fronts of the past, the older the further apart', async () => {
    await right(store().create(record('a')));
    const fronts = async () => (await right(store().attachments('a', 'front'))).map(({ generation }) => generation);
    const all: Array<number> = [];
    for (let n = 0; n <= 2 * ATTACHMENTS_KEPT.front; n++) {
      all.unshift(n);
      await right(
        store().append(record('a'), advanced(n, n), [{ kind: 'front', generation: n, bytes: Uint8Array.of(n) }]),
      );
      const kept = await fronts();
      expect(kept.length).toBeLessThanOrEqual(ATTACHMENTS_KEPT.front);
      expect(kept[0]).toBe(n);
      if (n < ATTACHMENTS_KEPT.front) expect(kept).toEqual(all);
    }
    const kept = await fronts();
    expect(kept.length).toBeGreaterThan(ATTACHMENTS_KEPT.front / 2);
    expect(kept.at(-1)).toBe(0);
    const steps = kept.slice(1).map((generation, i) => kept[i]! - generation);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    expect(await right(store().attachment('a', 'front', 0))).toMatchObject({ value: { bytes: Uint8Array.of(0) } });
  });

  it('keeps no attachment of an append that it refuses', async () => {
    await right(store().create(record('a')));
    await right(store().append(record('a'), advanced(0, 0)));
    await store().append(record('a'), advanced(0, 0), [
      { kind: 'checkpoint', generation: 0, bytes: Uint8Array.of(1) },
    ])();
    expect(await right(store().attachments('a', 'checkpoint'))).toEqual([]);
  });

  it('gives large attachments back byte for byte, and replaces them whole', async () => {
    const keep = (generation: number, bytes: Uint8Array) =>
      right(store().append(record('a', { generation }), [], [{ kind: 'checkpoint', generation, bytes }]));
    const equals = async (generation: number, bytes: Uint8Array): Promise<boolean> => {
      const found = await right(store().attachment('a', 'checkpoint', generation));
      return O.isSome(found) && Buffer.from(bytes.buffer).equals(found.value.bytes);
    };
    await right(store().create(record('a')));
    await right(store().append(record('a'), advanced(0, 2)));
    for (let n = 0; n < 3; n++) await keep(n, large(n));
    expect(await equals(1, large(1))).toBe(true);
    expect(await equals(2, large(2))).toBe(true);
    await keep(2, large(7));
    expect(await equals(2, large(7))).toBe(true);
    expect(await right(store().attachments('a', 'checkpoint'))).toEqual([
      { generation: 2, size: SIZE },
      { generation: 1, size: SIZE },
    ]);
  });

  it('leaves the record to appends of changes that go on while large bytes are kept', async () => {
    await right(store().create(record('a')));
    await right(store().append(record('a', { generation: 0 }), advanced(0, 0)));
    const keeping = right(
      store().append(record('a', { generation: 0 }), [], [{ kind: 'checkpoint', generation: 0, bytes: large(0) }]),
    );
    await right(store().append(record('a', { generation: 1 }), advanced(1, 1)));
    await keeping;
    expect(await right(store().get('a'))).toEqual(O.some(record('a', { generation: 1 })));
    expect(await right(store().attachments('a', 'checkpoint'))).toEqual([{ generation: 0, size: SIZE }]);
  });

  it('keeps an attachment without a byte', async () => {
    await right(store().create(record('a')));
    const empty: Attachment = { kind: 'champion', generation: 0, bytes: new Uint8Array() };
    await right(store().append(record('a'), advanced(0, 0), [empty]));
    expect(await right(store().attachment('a', 'champion', 0))).toEqual(O.some(empty));
  });
};
