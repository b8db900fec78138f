import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A TCP proxy before a server, for tests of what happens when connections are cut.
 *
 * @category Testing
 */
export interface CuttableProxy {
  /** The URL of the server, through the proxy. */
  readonly url: string;
  /** Destroys all connections. */
  readonly cut: () => void;
  /**
   * Cuts the next connection that sends these words: before the server has them, or after it has answered, so that the
   * answer is lost. Resolves when it is cut.
   */
  readonly cutAt: (words: string, when: 'before' | 'after') => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a proxy on a free port of the loopback address.
 *
 * @category Testing
 */
export const cuttableProxy = async (url: string): Promise<CuttableProxy> => {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let trap: { readonly words: string; readonly when: 'before' | 'after'; readonly sprung: () => void } | undefined;

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const both = [client, upstream];
    let lost = false;
    const end = (): void => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => {
      if (trap !== undefined && bytes.includes(trap.words)) {
        const { when, sprung } = trap;
        trap = undefined;
        sprung();
        if (when === 'before') return end();
        lost = true;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (lost) end();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  through.hostname = '127.0.0.1';

  const cut = (): void => open.forEach((socket) => socket.destroy());
  return {
    url: through.href,
    cut,
    cutAt: (words, when) => new Promise((sprung) => (trap = { words, when, sprung })),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      cut();
      await closed;
    },
  };
};
