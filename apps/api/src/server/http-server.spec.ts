import { once } from 'node:events';
import { type Server } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { createHttpServer } from './http-server';

describe('an HTTP server', () => {
  let server: Server;
  const open: Array<Socket> = [];
  beforeEach(async () => {
    const patience = { headers: 200, request: 400, idle: 200, look: 50 };
    server = createHttpServer(
      (request, response) => request.resume().once('end', () => response.end('done')),
      { total: 4, perClient: 3 },
      patience,
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    for (const socket of open.splice(0)) socket.destroy();
    server.closeAllConnections();
    server.close();
  });

  const connected = async (): Promise<Socket> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    open.push(socket);
    await once(socket, 'connect');
    return socket.on('error', () => undefined);
  };
  /** What a client is told until its connection is closed. */
  const told = async (socket: Socket, bytes: string): Promise<string> => {
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    if (bytes !== '') socket.write(bytes);
    await once(socket, 'close');
    return text;
  };

  it.each([
    ['says nothing', ''],
    ['ends its headers never', 'GET / HTTP/1.1\r\nhost: x\r\nx-'],
    ['ends its body never', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc'],
  ])('closes a connection that %s', async (_, bytes) =>
    expect(await told(await connected(), bytes)).toMatch(/^HTTP\/1\.1 408 |^$/),
  );

  it('closes a connection that trickles', async () => {
    const socket = await connected();
    const drops = setInterval(() => socket.writable && socket.write('a: b\r\n'), 20);
    try {
      expect(await told(socket, 'GET / HTTP/1.1\r\nhost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /);
    } finally {
      clearInterval(drops);
    }
  });

  it('closes a connection that is idle after its answer', async () =>
    expect(await told(await connected(), 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')).toContain('done'));

  it('takes no more connections than it may have', async () => {
    const dropped = once(server, 'drop');
    server.maxConnections = 2;
    for (let i = 0; i < 3; i++) await connected();
    await dropped;
  });

  it('takes no more connections from one address than it may have, and another when one is gone', async () => {
    const sockets = [await connected(), await connected(), await connected()];
    expect(await told(await connected(), 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')).toBe('');
    sockets[0]?.destroy();
    await once(sockets[0] as Socket, 'close');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await told(await connected(), 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')).toContain('done');
  });
});
