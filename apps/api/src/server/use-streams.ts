import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { eventStream } from './event-stream';
import type { RequestContext } from './request-context';
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
export const useStreams = (): Plugin<object, RequestContext> => {
  const subscribe = subscribeShared();
  return {
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
    onResultProcess: ({ result, resultProcessor, setResultProcessor, serverContext }) => {
      // What is refused is answered by Yoga, with the status of its error.
      if (resultProcessor === undefined || !(Symbol.asyncIterator in result)) return;
      setResultProcessor((_, { Response }) => {
        const stream = eventStream(result as AsyncIterable<ExecutionResult>);
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
