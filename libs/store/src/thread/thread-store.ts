import type { Asked, RunRecord, RunStore, StoreError } from '@evorx/runs';
import { backOff } from '@evorx/runs/constants';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { ReplaySubject, Subject } from 'rxjs';
import type { Worker } from 'node:worker_threads';
import { messageOf } from '../message-of';
import { handedOver } from './handed-over';
import type { Operation, Question, Saying } from './messages';

/** How many threads in a row may die without having lived for so long, until the store is broken for good. */
const DEATHS = 5;
const LIFE_MS = 10_000;

/** How long a thread is given to close its store: one whose database is silent never does. */
const CLOSING_MS = 1_000;

/** A question, and who waits for its answer. */
interface Owed {
  readonly question: Question;
  /** Bytes that went to the thread with it, and are gone with that. */
  readonly taken: ReadonlyArray<ArrayBuffer>;
  readonly answer: (answer: Either<StoreError, unknown>) => void;
}

/** The run that is created or appended to. */
const writtenBy = (operation: Operation, [record]: ReadonlyArray<unknown>): string | undefined =>
  operation === 'create' || operation === 'append' ? (record as RunRecord).id : undefined;

const failure = (message: string): Either<StoreError, never> => E.left({ message });

/**
 * A store that lives in another thread, from the moment it is open; `start` starts one, `again` in the place of one
 * that died. The thread keeps the process alive only while it owes an answer.
 *
 * Where it dies, another is started, with back-off, and given what the dead one owed, once; what cannot be given
 * twice, because its bytes are gone, is said to be unavailable. A store whose threads die one after the other, or
 * cannot be opened again, is broken for good.
 *
 * @category Internals
 */
export const threadStore =
  (start: (again: boolean) => Worker): TaskEither<StoreError, RunStore> =>
  () =>
    new Promise((opened) => {
      const owed = new Map<number, Owed>();
      // Subjects, because what they tell comes in the worker's messages.
      const changed = new Subject<string>();
      const asked = new Subject<Asked>();
      const broken = new ReplaySubject<StoreError>(1);
      /** Runs whose last creation or append may have been done by a thread that died. */
      const doubtful = new Set<string>();
      let worker: Worker;
      let restart: NodeJS.Timeout | undefined;
      let isOpen = false;
      let wasOpen = false;
      let closing = false;
      let over: Either<StoreError, never> | undefined;
      let questions = 0;
      let deaths = 0;
      let refusals = 0;

      const answerAll = (answer: Either<StoreError, never>): void => {
        for (const { answer: give } of owed.values()) give(answer);
        owed.clear();
      };
      const end = (error: StoreError): void => {
        const first = over === undefined;
        over ??= E.left(error);
        opened(over);
        answerAll(over);
        if (first && wasOpen) broken.next(error);
      };

      const put = ({ question, taken }: Owed): void => {
        worker.ref();
        worker.postMessage(question, taken);
      };

      const ask = <A>(operation: Operation, args: ReadonlyArray<unknown>, taken: ReadonlyArray<ArrayBuffer> = []) =>
        new Promise<Either<StoreError, A>>((resolve) => {
          if (over !== undefined) return resolve(over);
          const question: Question = {
            id: questions++,
            operation,
            args,
            again: doubtful.delete(writtenBy(operation, args) ?? ''),
          };
          const asking: Owed = { question, taken, answer: resolve as Owed['answer'] };
          owed.set(question.id, asking);
          if (isOpen) put(asking);
          else restart?.ref();
        });

      const hear = (saying: Saying): void => {
        switch (saying.type) {
          case 'opened':
            isOpen = true;
            wasOpen = true;
            refusals = 0;
            worker.unref();
            for (const asking of owed.values()) put(asking);
            return opened(E.right(store));
          case 'refused':
            return;
          case 'changed':
            return changed.next(saying.id);
          case 'asked':
            return asked.next(saying.asked);
          case 'answer':
            owed.get(saying.id)?.answer(saying.answer);
            owed.delete(saying.id);
            if (owed.size === 0) worker.unref();
        }
      };

      /** What the thread that died owed is kept for the next one, as far as it can be put to it. */
      const keepForNext = (message: string): void => {
        for (const [id, asking] of owed) {
          const { question, taken } = asking;
          if (question.again || taken.length > 0) {
            owed.delete(id);
            const run = writtenBy(question.operation, question.args);
            if (run !== undefined) doubtful.add(run);
            asking.answer(E.left({ message, unavailable: 'unreachable' }));
          } else owed.set(id, { ...asking, question: { ...question, again: true } });
        }
      };

      const startAgain = (failures: number): void => {
        restart = setTimeout(() => {
          if (over === undefined) begin(true);
        }, backOff(failures));
        if (owed.size === 0) restart.unref();
      };

      /** One thread, from its start to its end. */
      const begin = (again: boolean): void => {
        const born = performance.now();
        const current = start(again);
        worker = current;
        if (again && owed.size === 0) current.unref();
        let gone = false;
        const leave = (): boolean => {
          const first = !gone;
          gone = true;
          isOpen = false;
          return first;
        };

        const refused = (error: StoreError): void => {
          if (!leave()) return;
          void current.terminate();
          if (!wasOpen || error.unavailable === undefined) return end(error);
          // It was open once, and will be again.
          answerAll(E.left(error));
          startAgain(++refusals);
        };
        const died = (message: string): void => {
          if (!leave()) return;
          if (performance.now() - born > LIFE_MS) deaths = 0;
          if (!wasOpen || closing || ++deaths >= DEATHS) return end({ message });
          keepForNext(message);
          startAgain(deaths);
        };

        current.on('message', (saying: Saying) => (saying.type === 'refused' ? refused(saying.error) : hear(saying)));
        current.on('error', (error) => died(`The thread of the store died: ${error.message}`));
        current.on('exit', (code) => died(`The thread of the store ended (${code}).`));
      };

      const close = async (): Promise<Either<StoreError, void>> => {
        closing = true;
        const answer = isOpen ? ask<void>('close', []) : Promise.resolve(over ?? E.right(undefined));
        over ??= failure('The store is closed.');
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<Either<StoreError, void>>((resolve) => {
          timer = setTimeout(
            () => resolve(failure('The store did not close in time: it is left as after a crash.')),
            CLOSING_MS,
          );
        });
        const closed = await Promise.race([answer, late]);
        clearTimeout(timer);
        await worker.terminate();
        answerAll(over);
        return closed;
      };

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
        broken: broken.asObservable(),
        close: () => close,
      };

      begin(false);
    });
