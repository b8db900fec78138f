import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file of the live page.
 *
 * @category Page
 */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const FILES: ReadonlyArray<readonly [path: string, file: string, type: string]> = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/live.js', 'live.js', 'text/javascript; charset=utf-8'],
  ['/live.css', 'live.css', 'text/css; charset=utf-8'],
];

/**
 * The live page by path, read once. The files are beside the sources and the build alike.
 *
 * @category Page
 */
export const page = (): ReadonlyMap<string, Asset> =>
  new Map(
    FILES.map(([path, file, type]) => [path, { type, body: readFileSync(join(__dirname, '..', '..', 'page', file)) }]),
  );
