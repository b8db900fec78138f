import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { eventStream } from './event-stream';
import type { RequestContext } from './request-context';
import { type ResultPages, isStreamed } from './result-page';
import { subscribeShared } from './subscribe-shared';

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache',
  'content-encoding': 'none',
  // nginx would keep events back to send many at once.
  'x-accel-buffering': 'no',
};

/**
 * Has Yoga subscribe by {@link subscribeShared}, and answer subscriptions with an {@link eventStream}: its own way costs a few promises, signals and
 * web streams an event and client, several times what sending it does.
 *
 * @category Transports
 */
export const useStreams = (maskError: (error: unknown) => GraphQLError): Plugin<object, RequestContext> => {
  const subscribe = subscribeShared(maskError);
  return {
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
    onExecutionResult: ({ result, setResult }) => {
      // Yoga looks for somebody who can write it, by what the client accepts: as a stream from here on.
      if (result !== undefined && isStreamed(result))
        setResult(result.pages as unknown as AsyncIterable<ExecutionResult>);
    },
    onResultProcess: ({ result, resultProcessor, setResultProcessor, serverContext }) => {
      // What is refused is answered by Yoga, with the status of its error.
      if (result === undefined || !(Symbol.asyncIterator in result)) return;
      const pages = result as unknown as ResultPages;
      // The client accepts nothing that it could be written in: nobody will read it.
      if (resultProcessor === undefined) return void pages.return?.();
      setResultProcessor((_, { Response }) => {
        const stream = eventStream(pages);
        const { gone, drop } = serverContext;
        // Cut off rather than ended: the client connects again.
        stream.once('error', drop);
        // A client may be gone before its answer begins; nobody would destroy the stream then.
        if (gone.aborted) stream.destroy();
        else gone.addEventListener('abort', () => stream.destroy(), { once: true });
        return new Response(stream as unknown as ReadableStream, { headers: HEADERS });
      }, 'text/event-stream');
    },
  };
};
