import { type Catalogue, createCatalogue, standard } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { UsedModules } from './used-modules';

/** The package that modules import from. */
const UMBRELLA = 'evorx';

/** Where it is: this installation's, wherever the module lies. */
const umbrella = (): Readonly<Record<string, string>> => {
  try {
    return { [UMBRELLA]: require.resolve(UMBRELLA) };
  } catch {
    return {};
  }
};

/** Of errors of other realms too, which are instances of other classes. */
const firstLine = (error: unknown): string =>
  String((error as { readonly message?: unknown } | null)?.message ?? error)
    .split('\n')[0]!
    .trim();

const contentOf = async (file: string): Promise<E.Either<string, Buffer>> => {
  try {
    return E.right(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return E.left(`cannot be read: ${code === 'ENOENT' ? 'there is no such file' : firstLine(error)}`);
  }
};

const exportOf = async (file: string): Promise<E.Either<string, unknown>> => {
  // Loaded where there is a module to load: most programs have none.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(__filename, { alias: umbrella(), fsCache: false, moduleCache: false, interopDefault: true });
  try {
    const module = await jiti.import<Readonly<Record<string, unknown>>>(file);
    const exported = module['default'] ?? module;
    return E.right(exported);
  } catch (error) {
    return E.left(`cannot be loaded: ${firstLine(error)}`);
  }
};

/** One module more: its content's hash, and the catalogue with what it exports by default. */
const loaded = async (catalogue: Catalogue, file: string): Promise<E.Either<string, readonly [string, Catalogue]>> => {
  const content = await contentOf(file);
  if (E.isLeft(content)) return content;
  const exported = await exportOf(file);
  if (E.isLeft(exported)) return exported;
  const extended = createCatalogue(catalogue, exported.right);
  return E.isLeft(extended)
    ? E.left(extended.left.message)
    : E.right([createHash('sha256').update(content.right).digest('hex'), extended.right]);
};

/**
 * Loads modules, in TypeScript or JavaScript, and adds what they export by default to a catalogue, evorx's own unless
 * another is given. Their code runs in this process. Left, in one line: the first file that cannot be read, throws,
 * exports what is no definition, or brings a name that exists.
 *
 * @category Modules
 * @example
 * import { loadModules } from '@evorx/modules';
 *
 * void loadModules([])().then((used) => console.log(used._tag)); // Right: evorx's own catalogue
 */
export const loadModules =
  (files: ReadonlyArray<string>, base: Catalogue = standard): TaskEither<string, UsedModules> =>
  async () => {
    let catalogue = base;
    const hashes: Record<string, string> = {};
    for (const file of files) {
      const next = await loaded(catalogue, file);
      if (E.isLeft(next)) return E.left(`${file} ${next.left}`);
      const [hash, extended] = next.right;
      // Two files of one name are told apart by their paths.
      hashes[Object.hasOwn(hashes, basename(file)) ? file : basename(file)] = hash;
      catalogue = extended;
    }
    return E.right({ catalogue, files, hashes });
  };
