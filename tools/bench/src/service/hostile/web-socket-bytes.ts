import { httpBytes } from './http-bytes';

/** The request that opens a WebSocket. */
export const handshake = (headers: Readonly<Record<string, string>> = {}): string =>
  httpBytes('GET /graphql', {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'graphql-transport-ws',
    ...headers,
  });

const MASK = Buffer.from([1, 2, 3, 4]);

const lengthBytes = (length: number, masked: boolean): Buffer => {
  const bit = masked ? 0x80 : 0;
  if (length < 126) return Buffer.from([bit | length]);
  const bytes = Buffer.alloc(9);
  bytes[0] = bit | 127;
  bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
};

/** A frame: masked, as clients have to, unless it is wrong on purpose; `length` may lie. */
export const frame = (
  payload: string | Buffer,
  { first = 0x81, masked = true, length }: { first?: number; masked?: boolean; length?: number } = {},
): Buffer => {
  const bytes = Buffer.from(payload);
  const body = masked ? Buffer.from(bytes.map((byte, i) => byte ^ MASK[i % 4]!)) : bytes;
  return Buffer.concat([
    Buffer.from([first]),
    lengthBytes(length ?? bytes.length, masked),
    ...(masked ? [MASK] : []),
    body,
  ]);
};

/** Messages of graphql-transport-ws, one frame each. */
export const message = (value: unknown): Buffer => frame(JSON.stringify(value));
