import type { ResultPages } from './result-page';

/**
 * Sends pages to a client by itself: the protocol's own loop, to which it looks like a source of results without any, would write every result anew for
 * every client. That loop still ends it, and tells the client of its end.
 *
 * @category Transports
 */
export const delivered = (
  id: string,
  pages: ResultPages,
  send: (text: string) => Promise<void>,
): AsyncIterableIterator<never> => {
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  let left = false;
  return {
    next: async () => {
      for (;;) {
        const { value, done } = await pages.next();
        if (done === true) return { done, value: undefined };
        for (const text of value) {
          if (left) return { done: true, value: undefined };
          await send(`${head}${text}}`);
        }
      }
    },
    return: async () => {
      left = true;
      await pages.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
