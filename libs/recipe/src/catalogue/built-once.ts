import type { BuiltProblem, ProblemDefinition } from '../definitions/problem';
import { isRecord } from '../decoding/is-record';
import { CatalogueError } from './catalogue-error';

/** Objectives beyond these are more than any selection can tell apart. */
const MOST_OBJECTIVES = 16;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;

/** What is wrong with what `build` gave, and what is accepted; null where nothing is. */
const wrongWith = (built: unknown): string | null => {
  if (!isRecord(built))
    return 'build gives no object; accepted: { genome, objectives, evaluate or evaluateAll, show? }';
  const { genome, objectives, evaluate, evaluateAll, show } = built;
  if (!isRecord(genome) || typeof genome['kind'] !== 'string' || typeof genome['sample'] !== 'function')
    return 'it has no genome; accepted: a representation, as real, bits, integers, permutation, choices and record give';
  if (!Array.isArray(objectives) || objectives.length === 0 || objectives.length > MOST_OBJECTIVES)
    return `it has ${Array.isArray(objectives) ? objectives.length : 'no list of'} objectives; accepted: 1 to ${MOST_OBJECTIVES}`;
  const names = objectives.map((objective: unknown) => (isRecord(objective) ? objective['name'] : undefined));
  for (const [i, objective] of objectives.entries()) {
    const { name, direction } = (objective ?? {}) as { readonly name?: unknown; readonly direction?: unknown };
    if (typeof name !== 'string' || name === '' || name === 'violation' || names.indexOf(name) !== i)
      return `the name of objective ${i} is ${JSON.stringify(name)}; accepted: names that differ, and not "violation"`;
    if (direction !== 'minimise' && direction !== 'maximise')
      return `the direction of objective ${JSON.stringify(name)} is ${JSON.stringify(direction)}; accepted: minimise or maximise`;
  }
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
