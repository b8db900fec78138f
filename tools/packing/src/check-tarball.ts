import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from './execute';
import { published } from './published';
import { tarballOf } from './pack';
import { ROOT } from './root';

const script = (...path: ReadonlyArray<string>): string => join(ROOT, 'node_modules', ...path);

const complaint = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  try {
    await execute(ROOT, process.execPath, ...args);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
};

/**
 * What publint and are-the-types-wrong say against a tarball. Types are checked where there are any, for applications
 * that resolve modules by `exports`: Node 16 and later, by `require` and by `import`, and bundlers.
 */
export const complaintsAbout = async (tarball: string): Promise<ReadonlyArray<string>> => {
  const one = published().find((candidate) => tarball.endsWith(tarballOf(candidate)));
  const typed = one !== undefined && existsSync(join(ROOT, one.folder, 'dist', 'index.d.ts'));
  return [
    ...(await complaint(script('publint', 'src', 'cli.js'), 'run', tarball, '--strict')),
    ...(typed
      ? await complaint(
          script('@arethetypeswrong', 'cli', 'dist', 'index.js'),
          tarball,
          '--profile',
          'node16',
          '--no-emoji',
          '--no-color',
        )
      : []),
  ];
};
