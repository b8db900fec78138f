import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Example, examplesOfMarkdown, examplesOfSource } from './example';
import { ROOT } from './root';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.nx', 'coverage']);

const filesIn = (directory: string): ReadonlyArray<string> =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesIn(path);
    return [relative(ROOT, path).split(sep).join('/')];
  });

/** Every example of the repository: in its Markdown, and in the doc comments of its libraries. */
export const allExamples = (): ReadonlyArray<Example> =>
  filesIn(ROOT).flatMap((file) => {
    const read = () => readFileSync(join(ROOT, file), 'utf8');
    if (file.endsWith('.md')) return examplesOfMarkdown(file, read());
    return /^libs\/[^/]+\/src\/.*\.ts$/.test(file) && !/\.(spec|bench)\.ts$/.test(file)
      ? examplesOfSource(file, read())
      : [];
  });
