import { Readable } from 'node:stream';
import type { ResultPage } from './result-page';

/** How long a stream is silent before a comment shows that it is alive: proxies close what they take for idle after a minute or half of one. */
const HEARTBEAT_MS = 12_000;

const COMMENT = ':\n\n';
const COMPLETE = 'event: complete\ndata:\n\n';

/** Bytes that are written before the client has taken them: more would be memory for one that does not read. */
const AHEAD = 16 * 1024;

const framed = (page: ResultPage): string => page.map((text) => `event: next\ndata: ${text}\n\n`).join('');

/**
 * Results as server-sent events, pulled as the client takes them; a page leaves in one piece. It begins with a comment, as some browsers say nothing of an answer before its
 * first bytes.
 *
 * @category Transports
 */
export const eventStream = (results: AsyncIterable<ResultPage>, heartbeatMs = HEARTBEAT_MS): Readable => {
  const iterator = results[Symbol.asyncIterator]();
  let pulling = false;
  let silent = true;

  const pull = async (stream: Readable): Promise<void> => {
    if (pulling) return;
    pulling = true;
    try {
      for (let wanted = true; wanted;) {
        const { value, done } = await iterator.next();
        if (stream.destroyed) return;
        silent = false;
        if (done === true) {
          stream.push(COMPLETE);
          stream.push(null);
          return;
        }
        wanted = stream.push(framed(value));
      }
    } catch (error) {
      stream.destroy(error instanceof Error ? error : new Error(String(error)));
    } finally {
      pulling = false;
    }
  };

  const stream = new Readable({
    highWaterMark: AHEAD,
    read() {
      void pull(this);
    },
    destroy(error, done) {
      clearInterval(heart);
      const gone = (): void => done(error);
      (iterator.return?.() ?? Promise.resolve()).then(gone, gone);
    },
  });
  const heart = setInterval(() => {
    // What waits to be read is sign of life enough.
    if (silent && stream.readableLength === 0 && !stream.readableEnded) stream.push(COMMENT);
    silent = true;
  }, heartbeatMs);
  stream.push(COMMENT);
  return stream;
};
