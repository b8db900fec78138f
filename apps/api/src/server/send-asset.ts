import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Asset, ENCODINGS } from './page';

/** Encodings that a client takes; one with a quality of 0 it does not. */
const taken = (header: string): ReadonlySet<string> =>
  new Set(
    header
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0] ?? ''),
  );

/**
 * Answers with a file, in the best packing that the client takes.
 *
 * @category Page
 */
export const sendAsset = (request: IncomingMessage, response: ServerResponse, asset: Asset): void => {
  const accepted = taken(String(request.headers['accept-encoding'] ?? ''));
  const encoding = ENCODINGS.find((name) => accepted.has(name) && asset.packed.has(name));
  const body = (encoding && asset.packed.get(encoding)) ?? asset.body;
  response.writeHead(200, {
    'content-type': asset.type,
    'content-length': body.length,
    'cache-control': asset.cacheControl,
    vary: 'accept-encoding',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};
