import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as representations from './index';

const kinds = readdirSync(__dirname).filter(
  (file) =>
    /^[\w-]+\.ts$/.test(file) && readFileSync(join(__dirname, file), 'utf8').includes('@category Representations'),
);

describe('the library of representations', () => {
  it('exports each kind from a file of its name, and nothing else that is called', () => {
    expect([...Object.keys(representations)].sort()).toEqual(kinds.map((file) => file.slice(0, -'.ts'.length)).sort());
  });

  it.each(kinds)('has for %s a spec that holds it to the laws', (file) => {
    const spec = join(__dirname, file.replace(/\.ts$/, '.spec.ts'));
    expect(existsSync(spec) && readFileSync(spec, 'utf8')).toContain('representationLaws(');
  });
});
