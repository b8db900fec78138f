import { parseArgs } from 'node:util';
import { budgets } from './marks';

/** What the benchmark of the presets is asked for. */
export interface Options {
  readonly presets: ReadonlyArray<string>;
  readonly seeds: ReadonlyArray<number>;
  /** Where results are kept; those of other runs that it holds stay. */
  readonly file: string | null;
  /** Leaves out what the file already holds. */
  readonly missing: boolean;
}

/** The options among arguments; throws where they are wrong. */
export const optionsFrom = (args: ReadonlyArray<string>): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      presets: { type: 'string', default: Object.keys(budgets).join() },
      seeds: { type: 'string', default: '1,2,3' },
      json: { type: 'string' },
      missing: { type: 'boolean', default: false },
    },
  });
  const presets = values.presets.split(',');
  const unknown = presets.find((name) => !Object.hasOwn(budgets, name));
  if (unknown !== undefined)
    throw new Error(`${unknown} is no preset of this benchmark; accepted: ${Object.keys(budgets).join(', ')}`);
  const seeds = values.seeds.split(',').map(Number);
  if (!seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0))
    throw new Error(`${values.seeds} are no seeds; accepted: integers from 0, with commas between them`);
  return { presets, seeds, file: values.json ?? null, missing: values.missing };
};
