import type { Attack, Target } from '../attack';
import type { Dice } from '../dice';
import { asClient, httpBytes } from '../http-bytes';
import { frame, handshake, message } from '../web-socket-bytes';

const START = {
  id: '1',
  type: 'subscribe',
  payload: { query: 'mutation { startRun(input: { preset: "onemax" }) { __typename } }' },
};
const COSTLY = {
  id: '1',
  type: 'subscribe',
  payload: { query: '{ runs(first: 100) { edges { node { generations { index } } } } }' },
};

const attack = (kind: string, ends: Attack['ends'], ...bytes: ReadonlyArray<string | Buffer>): Attack => ({
  kind,
  ends,
  bytes,
});

/** Connections that are no good, or good for nothing. */
export const connections: Readonly<Record<string, (target: Target, dice: Dice) => Attack>> = {
  'WebSocket from elsewhere': (_, dice) =>
    attack(
      'WebSocket from elsewhere',
      'answer',
      handshake(
        dice.one<Record<string, string>>([
          { origin: 'https://evil.example' },
          { origin: 'null' },
          { host: 'evil.example' },
        ]),
      ),
    ),
  'WebSocket without the token': (_, dice) =>
    attack(
      'WebSocket without the token',
      'answer',
      handshake(),
      message({
        type: 'connection_init',
        payload: dice.one<object>([{}, { authorization: `Bearer ${dice.text(20)}` }, { authorization: 1 }]),
      }),
    ),
  'WebSocket before its beginning': () =>
    attack('WebSocket before its beginning', 'answer', handshake(), message(START)),
  'wrong WebSocket frame': ({ token }, dice) =>
    attack(
      'wrong WebSocket frame',
      'answer',
      handshake({ authorization: `Bearer ${token}` }),
      dice.one([
        frame('{}', { masked: false }),
        frame('{}', { first: 0x83 }),
        frame('{}', { first: 0xf1 }),
        frame('x', { length: 2 ** 40 }),
        frame(Buffer.from([0xc3, 0x28])),
        frame(dice.text(20)),
        message({ type: dice.text(5) }),
        message([]),
        frame('x'.repeat(300_000)),
      ]),
    ),
  'costly operation by WebSocket': ({ token }) =>
    attack(
      'costly operation by WebSocket',
      'answer',
      handshake(),
      message({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
      message(COSTLY),
      // Whoever has been told may go: an operation without a name is none, and ends the connection.
      message({ type: 'subscribe' }),
    ),
  'half-open socket': (target, dice) =>
    attack(
      'half-open socket',
      'close',
      dice.one([
        '',
        'GET',
        'GET /health HTTP/1.1\r\nhost: localhost\r\n',
        httpBytes('POST /graphql', { ...asClient(target), 'content-length': '100' }, '').replace(
          'close',
          'keep-alive',
        ) + '{',
        handshake(),
      ]),
    ),
};
