import type { Server, Socket } from 'node:net';

/** How many connections may be open at the same time. @category Transports */
export interface MaxConnections {
  readonly total: number;
  /** Of one network address. */
  readonly perClient: number;
}

/**
 * Closes connections as they come from an address that has `perClient` of them, so that one client cannot take the
 * places of all.
 *
 * @category Transports
 */
export const limitConnections = (server: Server, perClient: number): void => {
  const open = new Map<string, number>();
  server.prependListener('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? 'unknown';
    const before = open.get(address) ?? 0;
    if (before >= perClient) return void socket.destroy();
    open.set(address, before + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
};
