import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { page } from './page';

describe('the dashboard as files', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'evorx-page-'));
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<html>');
    writeFileSync(join(directory, 'assets', 'main-x1.js'), 'script');
    writeFileSync(join(directory, 'assets', 'main-x1.js.br'), 'packed');
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it.each(['/', '/start', '/compare', '/runs/4-2', '/runs/4-2/champion', '/runs/4-2/recipe'])(
    'is the one page at %s, looked for anew each time',
    (path) => {
      const asset = page(directory)(path);
      expect(asset?.body.toString()).toBe('<html>');
      expect(asset?.cacheControl).toBe('no-cache');
    },
  );

  it('has scripts that may be kept for ever, and their packed forms', () => {
    const asset = page(directory)('/assets/main-x1.js');
    expect(asset).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      cacheControl: expect.stringContaining('immutable'),
    });
    expect(asset?.packed.get('br')?.toString()).toBe('packed');
    expect(asset?.packed.has('gzip')).toBe(false);
  });

  it.each([
    '/graphql',
    '/runs/4-2/champion/model.json',
    '/assets/none.js',
    '/../package.json',
    '/assets/main-x1.js.br',
  ])('knows nothing of %s', (path) => {
    expect(page(directory)(path)).toBeUndefined();
  });

  it('says how it is built where it is not', () => {
    const missing = page(join(directory, 'missing'));
    expect(missing('/')?.body.toString()).toMatch(/^The dashboard is not built/);
    expect(missing('/assets/main-x1.js')).toBeUndefined();
  });
});
