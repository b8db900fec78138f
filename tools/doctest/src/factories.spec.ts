import { factoriesOf, type Factory, withAt } from './factories';
import { libraries } from './libraries';

/**
 * Every library whose functions make operators; what recipes are made into is checked where they are decoded, and what
 * the umbrella brings where it comes from.
 */
const LIBRARIES = libraries()
  .filter(({ layer }) => !['service', 'testing', 'umbrella'].includes(layer ?? ''))
  .map(({ name }) => name);

const factories = factoriesOf(LIBRARIES);

const CANDIDATES = [1, 0.5, 2, 4, 100];

const attempt = (call: () => unknown): unknown => {
  try {
    call();
    return null;
  } catch (error) {
    return error;
  }
};

const refused = (error: unknown): error is { readonly option: string } =>
  (error as Error | null)?.name === 'OptionError';

type Arguments = ReadonlyArray<unknown>;

/** Arguments that are accepted: whatever is refused by name gets the next candidate. */
const soundArguments = ({ argumentsOf, numbers }: Factory, call: (args: Arguments) => unknown): Arguments | null => {
  let args = argumentsOf(CANDIDATES[0]!);
  const tried = new Map<string, number>();
  for (let tries = 0; tries < 30; tries++) {
    const error = attempt(() => call(args));
    if (!refused(error)) return args;
    const next = (tried.get(error.option) ?? 0) + 1;
    tried.set(error.option, next);
    const value = CANDIDATES[next % CANDIDATES.length];
    args = numbers
      .filter((path) => path.length === 1 || path.includes(error.option))
      .reduce<Arguments>((all, path) => withAt(all, path, value) as Arguments, args);
  }
  return null;
};

describe('every exported function that makes an operator of numbers', () => {
  it('is found', () => expect(factories.length).toBeGreaterThan(20));

  const cases = factories.flatMap((factory) =>
    factory.numbers
      .filter((path) => !path.includes('budget'))
      .map((path) => [factory.name, path.join('.'), factory, path] as const),
  );

  it.each(cases)('%s refuses NaN at %s when it is called', (_, __, factory, path) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- by the name that the walk found
    const library = require(factory.library) as Readonly<Record<string, (...args: Arguments) => unknown>>;
    const call = (args: Arguments): unknown => library[factory.key]!(...args);
    const sound = soundArguments(factory, call);
    expect(sound).not.toBeNull();
    expect(attempt(() => call(withAt(sound, path, NaN) as Arguments))).toMatchObject({ name: 'OptionError' });
  });
});
