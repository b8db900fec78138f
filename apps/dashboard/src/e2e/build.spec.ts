import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(__dirname, '..', '..', 'dist');
const read = (path: string): Buffer => readFileSync(join(dist, path));

/** The scripts and styles that the page names, what those import at once, and the font that the styles name. */
const firstLoad = (): ReadonlySet<string> => {
  const named = [...String(read('index.html')).matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const files = new Set<string>(['index.html']);
  const add = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    const text = String(read(path));
    if (path.endsWith('.js'))
      for (const [, to] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) add(`assets/${to}`);
    if (path.endsWith('.css')) for (const [, to] of text.matchAll(/url\(\/?([^)]+\.woff2)\)/g)) files.add(to ?? '');
  };
  named.forEach(add);
  return files;
};

describe('the build', () => {
  it('is there, as npm start and npm test leave it', () => {
    expect(existsSync(join(dist, 'index.html'))).toBe(true);
  });

  it('loads less than 200 kB at first, packed with gzip, its font included', () => {
    const files = [...firstLoad()];
    expect(files.length).toBeGreaterThan(3);
    const size = files.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
    expect(size).toBeLessThan(200_000);
  });

  it('has no script in the page itself, and nothing from elsewhere', () => {
    const page = String(read('index.html'));
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
    expect(page).not.toMatch(/(src|href)="https?:/);
  });

  it('has every script and style packed already, that of the worker too', () => {
    const files = [...firstLoad(), ...readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)];
    expect(files.some((path) => path.includes('feed-worker'))).toBe(true);
    for (const path of files)
      if (/\.(js|css|html)$/.test(path))
        for (const suffix of ['.br', '.gz']) expect(existsSync(join(dist, path + suffix))).toBe(true);
  });
});
