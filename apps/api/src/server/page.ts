import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/** Ways that a body is packed, in the order of preference. @category Page */
export const ENCODINGS = ['br', 'gzip'] as const;

/**
 * A file of the dashboard, as it is and as it was packed when it was built.
 *
 * @category Page
 */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly packed: ReadonlyMap<(typeof ENCODINGS)[number], Buffer>;
  readonly cacheControl: string;
}

/** The file for a path, if it is one of the dashboard's. @category Page */
export type Page = (path: string) => Asset | undefined;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const SUFFIXES = { br: '.br', gzip: '.gz' } as const;

/** The views, all of which are the one page; what is below a run besides is downloads. */
const VIEW = /^\/(start|compare|runs\/[^/]+(\/(champion|recipe))?)?\/?$/;

const NOT_BUILT: Asset = {
  type: 'text/plain; charset=utf-8',
  body: Buffer.from('The dashboard is not built: npm start builds it. GraphQL is at /graphql.\n'),
  packed: new Map(),
  cacheControl: 'no-store',
};

const read = (directory: string, name: string): Asset | undefined => {
  const type = TYPES[extname(name)];
  if (type === undefined) return undefined;
  const path = join(directory, name);
  return {
    type,
    body: readFileSync(path),
    packed: new Map(
      ENCODINGS.map((encoding) => [encoding, `${path}${SUFFIXES[encoding]}`] as const)
        .filter(([, file]) => existsSync(file))
        .map(([encoding, file]) => [encoding, readFileSync(file)]),
    ),
    // What is in assets/ has its content's digest in its name.
    cacheControl: name.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
};

/** Where the dashboard's build is. */
const built = (): string => join(dirname(require.resolve('@evorx/dashboard/package.json')), 'dist');

/**
 * The dashboard by path, read once: only files that were there then are served, whatever a path says. Every view is the same page.
 *
 * @category Page
 */
export const page = (directory: string = built()): Page => {
  const index = existsSync(join(directory, 'index.html')) ? read(directory, 'index.html') : undefined;
  const names = index === undefined ? [] : readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const asset = read(directory, name);
    if (asset !== undefined) assets.set(`/${name.replaceAll('\\', '/')}`, asset);
  }
  return (path) => assets.get(path) ?? (VIEW.test(path) ? (index ?? NOT_BUILT) : undefined);
};
