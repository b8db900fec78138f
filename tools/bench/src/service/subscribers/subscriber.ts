import { randomBytes } from 'node:crypto';
import { type Socket, connect } from 'node:net';

/** How a subscriber is connected. */
export type Transport = 'sse' | 'websocket';

const request = (lines: ReadonlyArray<string>, body = ''): string => `${lines.join('\r\n')}\r\n\r\n${body}`;

const eventStream = (body: string): string =>
  request(
    [
      'POST /graphql HTTP/1.1',
      'Host: localhost',
      'Accept: text/event-stream',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ],
    body,
  );

const handshake = (): string =>
  request([
    'GET /graphql HTTP/1.1',
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ]);

/** A text frame as clients send it, with a mask that changes nothing. */
const frame = (text: string): Buffer => {
  const payload = Buffer.from(text);
  const length = payload.length;
  const header =
    length < 126 ? Buffer.from([0x81, 0x80 | length]) : Buffer.from([0x81, 0x80 | 126, length >> 8, length & 255]);
  return Buffer.concat([header, Buffer.alloc(4), payload]);
};

/** Sends the subscription as soon as the server has let the client in. */
const subscribeOverWebSocket = (socket: Socket, body: string, subscribed: () => void): void => {
  let said = '';
  socket.write(handshake());
  socket.on('data', function greet(data: Buffer) {
    const before = said;
    said += data.toString('latin1');
    if (!before.includes('\r\n\r\n') && said.includes('\r\n\r\n')) socket.write(frame('{"type":"connection_init"}'));
    if (!said.includes('"connection_ack"')) return;
    socket.off('data', greet);
    socket.write(frame(`{"id":"1","type":"subscribe","payload":${body}}`));
    subscribed();
  });
};

/**
 * Connects from an address, subscribes, and gives what comes; one without `read` reads nothing once it has subscribed.
 */
export const subscriber = (options: {
  readonly transport: Transport;
  readonly port: number;
  readonly localAddress: string;
  readonly body: string;
  readonly read: ((piece: string) => void) | null;
}): Socket => {
  const { transport, port, localAddress, body, read } = options;
  const socket = connect({ port, host: '127.0.0.1', localAddress, noDelay: true });
  const subscribed = (): void => {
    if (read === null) socket.pause();
    else socket.on('data', (data: Buffer) => read(data.toString('latin1')));
  };
  if (transport === 'websocket') subscribeOverWebSocket(socket, body, subscribed);
  else {
    socket.write(eventStream(body));
    subscribed();
  }
  return socket;
};
