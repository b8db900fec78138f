import type { Asked, RunStore, StoreError } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { Subject } from 'rxjs';
import type { Worker } from 'node:worker_threads';
import { messageOf } from '../message-of';
import { handedOver } from './handed-over';
import type { Operation, Question, Saying } from './messages';

const failure = (message: string): Either<StoreError, never> => E.left({ message });

/**
 * A store that lives in another thread, from the moment it is open. The thread keeps the process alive only while it owes an answer; where it dies,
 * whatever it owed is a failure, and whatever is asked afterwards.
 *
 * @category Internals
 */
export const threadStore =
  (worker: Worker): TaskEither<StoreError, RunStore> =>
  () =>
    new Promise((opened) => {
      const owed = new Map<number, (answer: Either<StoreError, unknown>) => void>();
      // Subjects, because what they tell comes in the worker's messages.
      const changed = new Subject<string>();
      const asked = new Subject<Asked>();
      let over: Either<StoreError, never> | undefined;
      let questions = 0;

      const end = (message: string): void => {
        over ??= failure(message);
        opened(over);
        for (const answer of owed.values()) answer(over);
        owed.clear();
      };

      const ask = <A>(operation: Operation, args: ReadonlyArray<unknown>, taken: ReadonlyArray<ArrayBuffer> = []) =>
        new Promise<Either<StoreError, A>>((resolve) => {
          if (over !== undefined) return resolve(over);
          const question: Question = { id: questions++, operation, args };
          owed.set(question.id, resolve as (answer: Either<StoreError, unknown>) => void);
          worker.ref();
          worker.postMessage(question, taken);
        });

      /** An operation whose arguments go to the thread as they are. */
      const remote =
        <Args extends ReadonlyArray<unknown>, A>(operation: Operation) =>
        (...args: Args): TaskEither<StoreError, A> =>
        () =>
          ask(operation, args);

      const store: RunStore = {
        create: remote('create'),
        get: remote('get'),
        list: remote('list'),
        count: remote('count'),
        append: (record, changes, attachments) => () => {
          const given = E.tryCatch(
            () => attachments?.map((attachment) => ({ ...attachment, bytes: handedOver(attachment.bytes) })),
            (error): StoreError => ({ message: messageOf(error) }),
          );
          return E.isLeft(given)
            ? Promise.resolve(given)
            : ask(
                'append',
                [record, changes, given.right],
                given.right?.map(({ bytes }) => bytes.buffer),
              );
        },
        rename: remote('rename'),
        events: remote('events'),
        generations: remote('generations'),
        buckets: remote('buckets'),
        attachments: remote('attachments'),
        attachment: remote('attachment'),
        remove: remote('remove'),
        claim: remote('claim'),
        ask: remote('ask'),
        asked: asked.asObservable(),
        changed: changed.asObservable(),
        ready: remote('ready'),
        close: () => async () => {
          const closing = ask<void>('close', []);
          over ??= failure('The store is closed.');
          const answer = await closing;
          await worker.terminate();
          return answer;
        },
      };

      const hear = (saying: Saying): void => {
        switch (saying.type) {
          case 'opened':
            worker.unref();
            return opened(E.right(store));
          case 'refused':
            end(saying.message);
            return void worker.terminate();
          case 'changed':
            return changed.next(saying.id);
          case 'asked':
            return asked.next(saying.asked);
          case 'answer':
            owed.get(saying.id)?.(saying.answer);
            owed.delete(saying.id);
            if (owed.size === 0) worker.unref();
        }
      };
      worker.on('message', hear);
      worker.on('error', (error) => end(`The thread of the store died: ${error.message}`));
      worker.on('exit', (code) => end(`The thread of the store ended (${code}).`));
    });
