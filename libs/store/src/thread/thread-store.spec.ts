import * as E from 'fp-ts/Either';
import { Worker } from 'node:worker_threads';
import { firstValueFrom } from 'rxjs';
import { record, right } from '../contract/samples';
import { threadStore } from './thread-store';

/** A thread that runs this instead of a store. */
const thread = (program: string): Worker =>
  new Worker(`const { parentPort } = require('node:worker_threads'); ${program}`, { eval: true });

const OPENED = `parentPort.postMessage({ type: 'opened' });`;

describe('threadStore', () => {
  it('fails to open where the thread dies before it is open', async () => {
    expect(await threadStore(() => thread(`throw new Error('no memory')`))()).toEqual(
      E.left({ message: 'The thread of the store died: no memory' }),
    );
    expect(await threadStore(() => thread('process.exit(3)'))()).toEqual(
      E.left({ message: 'The thread of the store ended (3).' }),
    );
  });

  it('starts another thread where one dies, and puts to it what that one owed, as what may have been done', async () => {
    const started: Array<boolean> = [];
    const store = await right(
      threadStore((again) => {
        started.push(again);
        return thread(
          again
            ? `${OPENED} parentPort.on('message', ({ id, operation, again }) =>
                 parentPort.postMessage({ type: 'answer', id, answer: { _tag: 'Right', right: [operation, again] } }));`
            : `${OPENED} parentPort.once('message', () => { throw new Error('broken'); });`,
        );
      }),
    );
    expect(await Promise.all([store.append(record('a'), [])(), store.count()()])).toEqual([
      E.right(['append', true]),
      E.right(['count', true]),
    ]);
    expect(await store.append(record('a'), [])()).toEqual(E.right(['append', false]));
    expect(started).toEqual([false, true]);
    void store.close()();
  });

  it('says that it is unavailable where bytes were lost with a thread, and that the next append may follow one that was done', async () => {
    const store = await right(
      threadStore((again) =>
        thread(
          again
            ? `${OPENED} parentPort.on('message', ({ id, again }) =>
                 parentPort.postMessage({ type: 'answer', id, answer: { _tag: 'Right', right: again } }));`
            : `${OPENED} parentPort.once('message', () => process.exit(1));`,
        ),
      ),
    );
    const attachment = { kind: 'checkpoint', generation: 0, bytes: new Uint8Array(9) } as const;
    expect(await store.append(record('a'), [], [attachment])()).toEqual(
      E.left({ message: 'The thread of the store ended (1).', unavailable: 'unreachable' }),
    );
    expect(await store.append(record('a'), [])()).toEqual(E.right(true));
    void store.close()();
  });

  it('waits for a database that is away when a thread is to follow one that died, and gives up one that it may not open', async () => {
    let threads = 0;
    const refusals = [
      { message: 'Nobody answers.', unavailable: 'unreachable' },
      { message: 'Nobody answers.', unavailable: 'unreachable' },
      { message: 'It was written by a newer evorx.' },
    ];
    const store = await right(
      threadStore((again) => {
        const error = JSON.stringify(refusals[threads++ - 1]);
        return thread(
          again
            ? `parentPort.postMessage({ type: 'refused', error: ${error} });`
            : `${OPENED} parentPort.once('message', () => process.exit(1));`,
        );
      }),
    );
    const broken = firstValueFrom(store.broken!);
    for (const error of refusals) expect(await store.count()()).toEqual(E.left(error));
    expect(await broken).toEqual(refusals[2]);
    expect(await store.get('a')()).toEqual(E.left(refusals[2]));
  });

  it('is broken for good where its threads die one after the other', async () => {
    const store = await right(
      threadStore(() => thread(`${OPENED} parentPort.on('message', () => { throw new Error('broken'); })`)),
    );
    const broken = firstValueFrom(store.broken!);
    const dead = { message: 'The thread of the store died: broken' };
    for (let answers = 0; answers < 2; answers++)
      expect(await store.count()()).toEqual(E.left({ ...dead, unavailable: 'unreachable' }));
    expect(await store.count()()).toEqual(E.left(dead));
    expect(await broken).toEqual(dead);
    expect(await store.count()()).toEqual(E.left(dead));
  });

  it('closes within a second or two though its database is silent', async () => {
    const store = await right(threadStore(() => thread(`${OPENED} parentPort.on('message', () => undefined);`)));
    const reading = store.count()();
    const begun = Date.now();
    expect(await store.close()()).toEqual(
      E.left({ message: 'The store did not close in time: it is left as after a crash.' }),
    );
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(await reading).toEqual(E.left({ message: 'The store is closed.' }));
  });

  it('hands large bytes over without a copy, and fails where they are gone already', async () => {
    const store = await right(
      threadStore(() =>
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
