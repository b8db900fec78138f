import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  createSourceEventStream,
  execute,
  getOperationAST,
} from 'graphql';
import { filter } from 'rxjs';
import type { Context } from '../schema/context';
import { isRunStream } from '../schema/run-stream';
import { type PromiseOrValue, type SharedResults, sharedResults } from './shared-results';
import { type Shown, whatEventsShow } from './what-events-show';

const END: IteratorReturnResult<undefined> = { done: true, value: undefined };

const isAsyncIterable = (source: AsyncIterable<unknown> | ExecutionResult): source is AsyncIterable<unknown> =>
  Symbol.asyncIterator in source;

/** Each value as what `to` makes of it; `release` is called when nothing follows, at least once. */
const mapped = <A, B>(
  source: AsyncIterable<A>,
  to: (value: A) => PromiseOrValue<B>,
  release: () => void,
): AsyncIterableIterator<B> => {
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: async () => {
      try {
        const { value, done } = await iterator.next();
        if (done !== true) return { done: false, value: await to(value) };
      } catch (error) {
        release();
        throw error;
      }
      release();
      return END;
    },
    return: async () => {
      release();
      await iterator.return?.();
      return END;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

/**
 * Subscribes as GraphQL does, but executes an operation only once for an event of a run, however many are told of it: five hundred who watch
 * one run cost hardly more than what is sent to them.
 *
 * @category Streams
 */
export const subscribeShared = (): ((
  args: ExecutionArgs,
) => Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>) => {
  const share = sharedResults();
  const documents = new WeakMap<DocumentNode, { readonly id: number; readonly shown: Map<string, Shown> }>();
  let seen = 0;

  const known = (document: DocumentNode) => {
    let found = documents.get(document);
    if (found === undefined) documents.set(document, (found = { id: seen++, shown: new Map() }));
    return found;
  };

  const shownBy = ({ document, operationName }: ExecutionArgs): Shown => {
    const { shown } = known(document);
    const name = operationName ?? '';
    let found = shown.get(name);
    if (found === undefined)
      shown.set(name, (found = whatEventsShow(document, getOperationAST(document, name || null)!)));
    return found;
  };

  const shareOf = (args: ExecutionArgs, run: string): SharedResults => {
    const { variables, moment } = shownBy(args);
    const values = variables.map((name) => args.variableValues?.[name]);
    const { store } = args.contextValue as Context;
    return share(
      JSON.stringify([known(args.document).id, args.operationName ?? null, run, values]),
      moment ? store.changed.pipe(filter((changed) => changed === run)) : undefined,
    );
  };

  return async (args) => {
    const source = await createSourceEventStream(args);
    if (!isAsyncIterable(source)) return source;
    const resultOf = (event: unknown): PromiseOrValue<ExecutionResult> => execute({ ...args, rootValue: event });
    if (!isRunStream(source)) return mapped(source, resultOf, () => undefined);
    const { of, leave } = shareOf(args, source.run);
    return mapped(source, (event) => of(event.sequence, () => resultOf(event)), leave);
  };
};
