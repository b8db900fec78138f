/** What one can say of a run besides its recipe, as it is typed. */
export const OPTIONS = [
  {
    name: 'seed',
    label: 'Seed',
    help: 'The same seed gives the same run; random where there is none.',
    accepted: 'a whole number from 0 to 2147483647',
    pattern: /^\d{1,10}$/,
  },
  {
    name: 'timeLimitMs',
    label: 'Time',
    help: 'Of work: 90s, 2m, 1h.',
    accepted: 'a length of time such as 90s, 2m or 500ms',
    pattern: /^\d+(\.\d+)?(ms|s|m|h)$/,
  },
  {
    name: 'generations',
    label: 'Generations',
    help: 'The index of the last one.',
    accepted: 'a whole number',
    pattern: /^\d{1,9}$/,
  },
  {
    name: 'evaluations',
    label: 'Evaluations',
    help: 'Candidates scored.',
    accepted: 'a whole number',
    pattern: /^\d{1,15}$/,
  },
  {
    name: 'target',
    label: 'Target',
    help: 'Ends it once the champion is as good.',
    accepted: 'a number',
    pattern: /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,
  },
] as const;

/** @see OPTIONS */
export type OptionName = (typeof OPTIONS)[number]['name'];

/** What was typed; what is left out is up to the recipe. */
export type Options = Readonly<Partial<Record<OptionName | 'name', string>>>;

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

const valueOf = (name: OptionName, text: string): number => {
  if (name !== 'timeLimitMs') return Number(text);
  const [, count = '0', unit = 'ms'] = /^([\d.]+)(.*)$/.exec(text) ?? [];
  return Math.round(Number(count) * (UNITS[unit] ?? 1));
};

/** What is wrong with what was typed, by option. */
export const optionErrors = (options: Options): Readonly<Partial<Record<OptionName, string>>> =>
  Object.fromEntries(
    OPTIONS.flatMap(({ name, pattern, accepted }) => {
      const text = (options[name] ?? '').trim();
      const fits = text === '' || (pattern.test(text) && (name !== 'seed' || Number(text) < 2 ** 31));
      return fits ? [] : [[name, `“${text}” does not fit: it takes ${accepted}.`]];
    }),
  );

/** What was typed as the API takes it. */
export const optionsInput = (
  options: Options,
): Readonly<Partial<Record<OptionName, number>>> & { readonly name?: string } => {
  const numbers = OPTIONS.flatMap(({ name }) => {
    const text = (options[name] ?? '').trim();
    return text === '' ? [] : [[name, valueOf(name, text)] as const];
  });
  const name = (options.name ?? '').trim();
  return { ...Object.fromEntries(numbers), ...(name === '' ? {} : { name }) };
};
