import type { IncomingMessage } from 'node:http';
import { createGuard } from './guard';

const from = (headers: Record<string, string>): IncomingMessage =>
  ({
    headers,
    headersDistinct: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
  }) as unknown as IncomingMessage;
const guard = createGuard({ host: '192.168.1.5', allowedHosts: ['evorx.example'], token: 'secret' });

describe('the guard', () => {
  it.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]:4000', '192.168.1.5:4000', 'EVORX.example:80'])(
    'serves the host %s',
    (host) => expect(guard.host(from({ host }))).toBeNull(),
  );

  it.each(['evil.example', 'localhost.evil.example', '', '127.0.0.1.nip.io:4000'])(
    'does not serve the host "%s"',
    (host) =>
      expect(guard.host(from({ host }))).toMatchObject({
        status: 421,
        message: expect.stringContaining('EVORX_ALLOWED_HOSTS'),
      }),
  );

  it('takes no request with two hosts', () => {
    const twice = { headers: { host: 'localhost' }, headersDistinct: { host: ['localhost', 'evil.example'] } };
    expect(guard.host(twice as unknown as IncomingMessage)).toMatchObject({ status: 400 });
  });

  it('lets in requests without an origin, of its own pages and of allowed hosts', () => {
    expect(guard.origin(from({ host: 'localhost:4000' }))).toBeNull();
    expect(guard.origin(from({ host: 'localhost:4000', origin: 'http://localhost:4000' }))).toBeNull();
    expect(guard.origin(from({ host: 'localhost:4000', origin: 'https://evorx.example' }))).toBeNull();
  });

  it.each(['https://evil.example', 'null', 'http://localhost:5000'])('refuses pages of %s', (origin) =>
    expect(guard.origin(from({ host: 'localhost:4000', origin }))).toMatchObject({ status: 403 }),
  );

  it('wants the whole token and nothing else', () => {
    for (const right of ['Bearer secret', 'bearer  secret']) expect(guard.token(right)).toBeNull();
    for (const wrong of [
      undefined,
      '',
      'secret',
      'Bearer ',
      'Bearer secre',
      'Bearer secrets',
      'Basic secret',
      ['Bearer secret'],
    ])
      expect(guard.token(wrong)).toMatchObject({ status: 401 });
  });

  it('wants no token where none is set', () =>
    expect(createGuard({ host: '127.0.0.1', allowedHosts: [], token: null }).token(undefined)).toBeNull());
});
