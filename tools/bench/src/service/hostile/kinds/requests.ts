import type { Target } from '../attack';
import type { Dice } from '../dice';
import { asClient, httpBytes } from '../http-bytes';

const MUTATION = 'mutation { startRun(input: { preset: "onemax", generations: 1 }) { __typename } }';
const BODY = JSON.stringify({ query: MUTATION });
const QUERY = encodeURIComponent('{ runs { edges { node { id } } } }');

/** Requests from where none should come, by whom none should come, or that are none. */
export const requests: Readonly<Record<string, (target: Target, dice: Dice) => string>> = {
  'form of another site': (target, dice) =>
    httpBytes(
      'POST /graphql',
      asClient(target, {
        origin: dice.one(['https://evil.example', 'null', 'http://localhost:1', 'file://']),
        'content-type': dice.one([
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
          'text/plain',
          'application/json',
        ]),
      }),
      dice.one([`query=${encodeURIComponent(MUTATION)}`, BODY]),
    ),
  'form without an origin': (target, dice) =>
    httpBytes(
      'POST /graphql',
      asClient(target, {
        'content-type': dice.one(['application/x-www-form-urlencoded', 'text/plain', 'application/graphql', '']),
      }),
      `query=${encodeURIComponent(MUTATION)}`,
    ),
  'foreign host': (target, dice) =>
    httpBytes(
      dice.one(['POST /graphql', 'GET /', 'GET /health', 'GET /metrics']),
      asClient(target, {
        host: dice.one([
          'evil.example',
          'localhost.evil.example',
          '169.254.169.254',
          '127.0.0.1.nip.io',
          dice.text(30),
        ]),
      }),
      BODY,
    ),
  'wrong token': (target, dice) => {
    const { token } = target;
    const wrong = dice.one([
      '',
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      `Basic ${token}`,
      'Bearer',
      `Bearer ${dice.text(40)}`,
    ]);
    return httpBytes('POST /graphql', { ...asClient(target), authorization: wrong }, BODY);
  },
  'no token': (_, dice) =>
    httpBytes(
      dice.one([
        `GET /graphql?query=${QUERY}`,
        `GET /graphql?%71uery=${QUERY}`,
        'GET /ready',
        'GET /metrics',
        'GET /graphql?x=/health',
      ]),
      { 'x-graphql-yoga-csrf': '1' },
    ),
  'mutation by GET': (target, dice) =>
    httpBytes(`GET /graphql?query=${encodeURIComponent(MUTATION)}`, {
      ...asClient(target),
      ...dice.one<Record<string, string>>([{ 'x-graphql-yoga-csrf': '1' }, {}]),
      'content-type': 'text/plain',
    }),
  'wrong method': (target, dice) =>
    httpBytes(
      `${dice.one(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'HEAD', 'PROPFIND'])} /graphql`,
      asClient(target, { 'access-control-request-method': 'POST' }),
    ),
  'wrong path': (target, dice) =>
    httpBytes(
      `POST ${dice.one([
        'http://localhost/graphql',
        'http://evil.example/graphql',
        '/x/graphql',
        '/graphql/',
        '//graphql',
        '/%67raphql',
        '/x/../graphql',
        '/../../../../etc/passwd',
        '/..%2f..%2fetc/passwd',
        '/runs/../../etc/passwd',
        `/runs/${target.runs[0]}/champion/..%2f..%2fevorx.db`,
        `/runs/' OR 1=1/champion.zip`.replaceAll(' ', '%20'),
        '/.env',
        `/${dice.text(20).replace(/[?#]/g, '')}`,
      ])}`,
      asClient(target),
      BODY,
    ),
  'wrong HTTP': (_, dice) =>
    dice.one([
      `${dice.text(30)}\r\n\r\n`,
      'GET / HTTP/9.9\r\nhost: localhost\r\n\r\n',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1\r\n\r\n',
      'GET /health HTTP/1.1\r\n\r\n',
      'GET /health HTTP/1.1\r\nhost: localhost\r\na\0b: c\r\n\r\n',
      httpBytes('GET /health', { x: 'y'.repeat(dice.between(17_000, 60_000)) }),
    ]),
};
