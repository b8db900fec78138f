import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/** Bytes that are given to a socket before it has taken them: more would be memory for a client that does not read. */
const AHEAD = 16 * 1024;

/**
 * Sends text to a client. What is sent in one go leaves in one piece; what it resolves to is room for more: at once while the socket holds little,
 * else when it has taken this text.
 *
 * @category Transports
 */
export const sendingTo = (socket: WebSocket, connection: Socket): ((text: string) => Promise<void>) => {
  let together = false;
  const gather = (): void => {
    if (together) return;
    together = true;
    connection.cork();
    // Runs when all promises have: whatever is at hand for this client has been sent by then.
    process.nextTick(() => {
      together = false;
      connection.uncork();
    });
  };
  return (text) => {
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    gather();
    if (socket.bufferedAmount < AHEAD) {
      socket.send(text);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      socket.send(text, (error) => (error ? reject(error) : resolve()));
    });
  };
};
