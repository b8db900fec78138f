import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accuracyTable, circumstances, markTable, presetTable, workTable } from '../mnist/report';
import { readResults } from '../mnist/results';
import { accuracyChart } from './accuracy-chart';
import { betweenMarkers } from './between-markers';

const DOCS = join(__dirname, '..', '..', '..', '..', 'docs');

/** Draws the curves of `docs/mnist-results.json`, and puts its tables into `docs/mnist.md`. */
export const curves = async (args: ReadonlyArray<string>, say: (line: string) => void): Promise<void> => {
  if (args.length > 0) throw new Error(`curves takes no arguments, and was given ${args.join(' ')}`);
  const results = readResults(join(DOCS, 'mnist-results.json'));
  if (results === null)
    throw new Error(
      'docs/mnist-results.json is not there: npm run bench mnist -- --json docs/mnist-results.json makes it',
    );
  writeFileSync(join(DOCS, 'mnist-accuracy.svg'), accuracyChart(results.runs));
  const page = join(DOCS, 'mnist.md');
  const tables = [
    ['accuracy', accuracyTable(results)],
    ['marks', markTable(results)],
    ['presets', presetTable()],
    ['work', workTable(results)],
    ['circumstances', circumstances(results)],
  ] as const;
  writeFileSync(
    page,
    tables.reduce((text, [name, table]) => betweenMarkers(name, table)(text), readFileSync(page, 'utf8')),
  );
  say(`curves: ${results.runs.length} runs in docs/mnist-accuracy.svg and docs/mnist.md`);
};
