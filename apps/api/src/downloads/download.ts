import type { RunStore } from '@evorx/runs';
import { crc32 } from 'node:zlib';
import * as O from 'fp-ts/Option';
import { genomeFileOf } from '../champions/champion-genomes';
import type { Champions } from '../champions/champions';
import { read } from '../schema/read';
import type { Wanted } from './paths';

/**
 * A file as it is sent.
 *
 * @category Downloads
 */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Differs where the bytes may. */
  readonly tag: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const BINARY = 'application/octet-stream';
const JSON_TEXT = 'application/json; charset=utf-8';

/** The genome of a run's champion: every gene, however many. */
const genomeOf = async (store: RunStore, run: string): Promise<Download | string> => {
  const [kept] = await read(store.attachments(run, 'genome'));
  const attachment = kept === undefined ? O.none : await read(store.attachment(run, 'genome', kept.generation));
  if (O.isNone(attachment)) return 'This run has told of no genome that could be downloaded.';
  const content = genomeFileOf(attachment.value.bytes);
  if (content === null) return 'The genome of this run is large, and told of when it ends or is paused.';
  const { generation } = attachment.value;
  return {
    name: `genome-${generation}.json`,
    type: JSON_TEXT,
    size: content.length,
    tag: `${generation}-${crc32(content).toString(16)}`,
    bytes: () => Promise.resolve(content),
  };
};

/**
 * What a path asks for, or the sentence that says why it is not to be had. Bytes are the store's own, and not copied; those of a checkpoint are
 * read only when they are wanted.
 *
 * @category Downloads
 */
export const downloadOf =
  (store: RunStore, champions: Champions) =>
  async (wanted: Wanted): Promise<Download | string> => {
    const run = await read(store.get(wanted.run));
    if (O.isNone(run)) return `There is no run with the id ${wanted.run}.`;
    if (wanted.kind === 'checkpoint') {
      const { generation } = wanted;
      const kept = await read(store.attachments(wanted.run, 'checkpoint'));
      const found = kept.find((attachment) => attachment.generation === generation);
      const missing = `There is no checkpoint of generation ${generation}; the last two are kept.`;
      if (found === undefined) return missing;
      return {
        name: `checkpoint-${generation}.evorx`,
        type: BINARY,
        size: found.size,
        tag: `${generation}-${found.size}`,
        bytes: async () => {
          const attachment = await read(store.attachment(wanted.run, 'checkpoint', generation));
          if (O.isNone(attachment)) throw new Error(missing);
          return attachment.value.bytes;
        },
      };
    }
    if (wanted.kind === 'genome') return genomeOf(store, wanted.run);
    const champion = await champions.newest(run.value);
    if (champion === null) return 'This run has told of no champion that could be downloaded.';
    const { generation, archive } = champion;
    const file = {
      'model.json': { name: 'model.json', type: JSON_TEXT, content: archive.model },
      'weights.bin': { name: 'weights.bin', type: BINARY, content: archive.weights },
      'champion.zip': { name: `champion-${generation}.zip`, type: 'application/zip', content: champion.bytes },
    }[wanted.part];
    return {
      name: file.name,
      type: file.type,
      size: file.content.length,
      tag: `${generation}-${crc32(file.content).toString(16)}`,
      bytes: () => Promise.resolve(file.content),
    };
  };
