import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  createSourceEventStream,
  execute,
  getOperationAST,
} from 'graphql';
import type { RunEvent } from '@evorx/runs';
import { filter } from 'rxjs';
import type { Context } from '../schema/context';
import { isRunStream } from '../schema/run-stream';
import { createBreather } from './breather';
import { type Streamed, pageForEach, pagesOfEvents } from './result-page';
import { type PromiseOrValue, type SharedResults, sharedResults } from './shared-results';
import { type Shown, whatEventsShow } from './what-events-show';

const isAsyncIterable = (source: AsyncIterable<unknown> | ExecutionResult): source is AsyncIterable<unknown> =>
  Symbol.asyncIterator in source;

/**
 * Subscribes as GraphQL does, but executes an operation only once for an event of a run, however many are told of it, and gives results in pages of what
 * is at hand, written: five hundred who watch one run cost hardly more than what is sent to them. Errors of results are masked here, as nothing behind
 * looks into a page.
 *
 * @category Streams
 */
export const subscribeShared = (
  maskError: (error: unknown) => GraphQLError,
): ((args: ExecutionArgs) => Promise<Streamed | ExecutionResult>) => {
  const share = sharedResults();
  const breathe = createBreather();
  const documents = new WeakMap<DocumentNode, { readonly id: number; readonly shown: Map<string, Shown> }>();
  let seen = 0;

  const masked = ({ errors, ...result }: ExecutionResult): ExecutionResult =>
    errors === undefined ? result : { ...result, errors: errors.map(maskError) };

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
    const resultOf = (event: unknown): PromiseOrValue<ExecutionResult> => {
      const result = execute({ ...args, rootValue: event });
      return 'then' in result ? result.then(masked) : masked(result);
    };
    if (!isRunStream(source)) return { pages: pageForEach(source, resultOf, maskError) };
    const { of, leave } = shareOf(args, source.run);
    const shared = (event: RunEvent) => of(event.sequence, () => resultOf(event));
    return { pages: pagesOfEvents(source.pages, shared, breathe, leave, maskError) };
  };
};
