import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/**
 * What is missing in a library of operators with one file each: for every file beside `index.ts` an export of its name, a spec that holds
 * it to the laws of its kind, and a doc comment with category, example and source; combinators and instances do without laws and source.
 *
 * @category Laws
 * @example
 * ```ts no-run
 * import { gapsIn } from '@evorx/testing';
 * import * as operators from '@evorx/selection';
 *
 * const gaps = gapsIn(__dirname, operators); // in a spec beside the operators
 * ```
 */
export const gapsIn = (directory: string, exported: Readonly<Record<string, unknown>>): ReadonlyArray<string> =>
  readdirSync(directory)
    .filter((file) => /^(?!index\.)[\w-]+\.ts$/.test(file))
    .flatMap((file) => {
      const name = camelCase(file.slice(0, -'.ts'.length));
      const text = readFileSync(join(directory, file), 'utf8');
      const spec = join(directory, file.replace(/\.ts$/, '.spec.ts'));
      const combinator = /@category (Combinators|Instances)/.test(text);
      const wanted: ReadonlyArray<readonly [string, boolean]> = [
        ['an export of its name', typeof exported[name] === 'function'],
        ['a spec', existsSync(spec)],
        ['the laws of its kind', combinator || (existsSync(spec) && /^\w+Laws\(/m.test(readFileSync(spec, 'utf8')))],
        ['a category', text.includes(' * @category ')],
        ['an example', text.includes(' * @example')],
        ['a source', combinator || text.includes('https://doi.org/')],
      ];
      return wanted.filter(([, present]) => !present).map(([what]) => `${file} lacks ${what}`);
    });
