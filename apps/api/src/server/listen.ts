import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServerError } from './server-error';

const REASONS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `port ${port} on ${host} is in use; PORT or --port takes another.`,
  EACCES: (_, port) => `this user may not listen on port ${port}; PORT or --port takes another, 1024 or above.`,
  EADDRNOTAVAIL: (host) => `this machine has no address ${host}; HOST or --host takes another.`,
};

/**
 * Listens, and gives the port that it listens on. Rejects with a {@link ServerError}.
 *
 * @category Transports
 */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void =>
      reject(
        new ServerError(
          REASONS[error.code ?? '']?.(host, port) ?? `cannot listen on ${host}:${port}: ${error.message}.`,
        ),
      );
    server.once('error', failed);
    server.listen(port, host, () => {
      server.removeListener('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
