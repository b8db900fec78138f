import * as E from 'fp-ts/Either';
import { Worker } from 'node:worker_threads';
import { record, right } from '../contract/samples';
import { threadStore } from './thread-store';

/** A thread that runs this instead of a store. */
const thread = (program: string): Worker =>
  new Worker(`const { parentPort } = require('node:worker_threads'); ${program}`, { eval: true });

const OPENED = `parentPort.postMessage({ type: 'opened' });`;

describe('threadStore', () => {
  it('fails to open where the thread dies before it is open', async () => {
    expect(await threadStore(thread(`throw new Error('no memory')`))()).toEqual(
      E.left({ message: 'The thread of the store died: no memory' }),
    );
    expect(await threadStore(thread('process.exit(3)'))()).toEqual(
      E.left({ message: 'The thread of the store ended (3).' }),
    );
  });

  it('fails whatever the thread owes when it dies, and whatever is asked afterwards', async () => {
    const store = await right(
      threadStore(thread(`${OPENED} parentPort.on('message', () => { throw new Error('broken'); })`)),
    );
    const dead = E.left({ message: 'The thread of the store died: broken' });
    expect(await Promise.all([store.get('a')(), store.count()()])).toEqual([dead, dead]);
    expect(await store.append(record('a'), [])()).toEqual(dead);
  });

  it('hands large bytes over without a copy, and fails where they are gone already', async () => {
    const store = await right(
      threadStore(
        thread(
          `${OPENED} parentPort.on('message', ({ id, args }) =>
             parentPort.postMessage({ type: 'answer', id, answer: { _tag: 'Right', right: args[2][0].bytes[7] } }));`,
        ),
      ),
    );
    const bytes = new Uint8Array(1_000_000).fill(7);
    const append = store.append(record('a'), [], [{ kind: 'checkpoint', generation: 0, bytes }]);
    expect(await append()).toEqual(E.right(7));
    expect(bytes.length).toBe(0);
    expect(await append()).toMatchObject({ left: { message: expect.stringContaining('detached') } });
    const part = new Uint8Array(20).fill(9).subarray(5);
    await right(store.append(record('a'), [], [{ kind: 'checkpoint', generation: 0, bytes: part }]));
    expect(part.length).toBe(15);
    void store.close()();
  });
});
