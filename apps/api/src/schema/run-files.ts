import { checkpointPath } from '../downloads/paths';
import { builder } from './builder';
import { read } from './read';
import { RunType } from './run-type';

/**
 * A file to download.
 *
 * @category Model
 */
export interface ModelFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
}

interface CheckpointFile {
  readonly generation: number;
  readonly size: number;
  readonly url: string;
}

const WHERE = 'A path on this server, which wants the token too, where one is set.';

/** @category Schema */
export const ModelFileType = builder.objectRef<ModelFile>('ModelFile').implement({
  description: 'A file to download.',
  fields: (t) => ({
    name: t.exposeString('name'),
    size: t.exposeInt('size', { description: 'In bytes.' }),
    url: t.exposeString('url', { description: WHERE }),
  }),
});

const CheckpointFileType = builder.objectRef<CheckpointFile>('CheckpointFile').implement({
  description: 'A state that `evorx evolve --resume` goes on from, as a file to download.',
  fields: (t) => ({
    generation: t.exposeInt('generation'),
    size: t.exposeInt('size', { description: 'In bytes.' }),
    url: t.exposeString('url', { description: WHERE }),
  }),
});

builder.objectField(RunType, 'checkpoints', (t) =>
  t.field({
    type: [CheckpointFileType],
    description: 'The checkpoints that are kept, the newest first: two at most.',
    extensions: { rows: { usual: 2, most: 2 } },
    resolve: async ({ id }, _, { store }) =>
      (await read(store.attachments(id, 'checkpoint'))).map(({ generation, size }) => ({
        generation,
        size,
        url: checkpointPath(id, generation),
      })),
  }),
);
