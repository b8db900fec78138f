import { once } from 'node:events';
import { connect } from 'node:net';
import type { Attack } from './attack';
import { type Outcome, closeCode, outcomeOf } from './outcome-of';

/** A server that has not closed the connection by then never will. */
const PATIENCE_MS = 60_000;

/** Carries an attack out, and waits until the server closes the connection. */
export const carryOut = async (port: number, { bytes }: Attack): Promise<Outcome | 'left open'> => {
  const socket = connect(port, '127.0.0.1');
  const received: Array<Buffer> = [];
  // What was received before a reset is the answer all the same.
  socket
    .on('error', () => undefined)
    .on('data', (chunk: Buffer) => {
      received.push(chunk);
      // Whoever is told that a WebSocket is closed has to close it too.
      if (closeCode(Buffer.concat(received)) !== null) socket.end();
    });
  const closed = once(socket, 'close').then(() => outcomeOf(Buffer.concat(received)));
  for (const part of bytes) if (part.length > 0) socket.write(part);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'left open'>((resolve) => (timer = setTimeout(() => resolve('left open'), PATIENCE_MS)));
  const outcome = await Promise.race([closed, late]);
  clearTimeout(timer);
  socket.destroy();
  return outcome;
};
