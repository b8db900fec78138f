import { objectivesOption } from '@evorx/core';
import type { BuiltProblem, ProblemDefinition } from '../definitions/problem';
import { isRecord } from '../decoding/is-record';
import { shown } from '../decoding/shown';
import { CatalogueError } from './catalogue-error';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;

const hasFunctions = (value: unknown, ...names: ReadonlyArray<string>): boolean =>
  isRecord(value) && names.every((name) => typeof value[name] === 'function');

const isRepresentation = (genome: unknown): boolean =>
  isRecord(genome) &&
  typeof genome['kind'] === 'string' &&
  Number.isSafeInteger(genome['size']) &&
  (genome['size'] as number) > 0 &&
  hasFunctions(genome, 'sample') &&
  hasFunctions(genome['codec'], 'toBytes', 'fromBytes') &&
  hasFunctions(genome['json'], 'toJson', 'fromJson') &&
  Array.isArray(genome['variations']);

/** What is wrong with what `build` gave, and what is accepted; null where nothing is. */
const wrongWith = (built: unknown): string | null => {
  if (!isRecord(built))
    return 'build gives no object; accepted: { genome, objectives, evaluate or evaluateAll, show? }';
  const { genome, objectives, evaluate, evaluateAll, show } = built;
  if (!isRepresentation(genome))
    return 'it has no genome; accepted: a representation, as real, bits, integers, permutation, choices and record give';
  if (!objectivesOption.includes(objectives))
    return `its objectives are ${shown(objectives)}; accepted: ${objectivesOption.text}`;
  if (typeof evaluate !== 'function' && typeof evaluateAll !== 'function')
    return 'it has no evaluate; accepted: a function evaluate(genome), or evaluateAll(genomes)';
  if (show !== undefined && typeof show !== 'function')
    return 'its show is no function; accepted: a function show(genome)';
  return null;
};

/**
 * Builds a problem once for the same parameters, the last ones. Throws {@link CatalogueError} where it cannot be built.
 *
 * @internal
 */
export const builtOnce = ({ name, build }: ProblemDefinition): ((parameters: object) => BuiltProblem<unknown>) => {
  let last: { readonly key: string; readonly built: BuiltProblem<unknown> } | null = null;
  return (parameters) => {
    const key = JSON.stringify(parameters);
    if (last?.key === key) return last.built;
    let built: BuiltProblem<unknown>;
    try {
      built = build(parameters as Readonly<Record<string, unknown>>);
    } catch (error) {
      throw new CatalogueError(`problem "${name}" cannot be built: ${reasonOf(error)}`);
    }
    const wrong = wrongWith(built);
    if (wrong !== null) throw new CatalogueError(`problem "${name}": ${wrong}`);
    last = { key, built };
    return built;
  };
};
