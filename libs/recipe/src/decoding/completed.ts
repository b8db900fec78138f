import type { Catalogue } from '../catalogue/catalogue';
import type { ProblemRow } from '../problems/row';
import { isRecord } from './is-record';

/** The usual algorithm where none is given, and its variations where none are. */
const algorithmFor = (usual: ProblemRow['algorithm'], variations: unknown, given: unknown): unknown => {
  if (given === undefined || given === null) return usual;
  const generational = isRecord(given) ? given['generational'] : undefined;
  if (!isRecord(given) || !isRecord(generational)) return given;
  return { ...given, generational: { ...generational, vary: generational['vary'] ?? variations } };
};

/** A problem's parameters with those defaults that its algorithm has others for. */
const withDefaults = (
  defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  algorithm: unknown,
  problem: unknown,
): unknown => {
  if (!isRecord(algorithm) || !isRecord(problem)) return problem;
  const names = Object.keys(algorithm).filter((key) => algorithm[key] !== undefined);
  const missing = names.flatMap((key) =>
    Object.hasOwn(defaults, key)
      ? Object.entries(defaults[key]!).filter(([field]) => problem[field] === undefined)
      : [],
  );
  return missing.length === 0 ? problem : { ...problem, ...Object.fromEntries(missing) };
};

/**
 * Input with the defaults that depend on its problem: its algorithm, that algorithm's variations, its budget; no stops;
 * and with the problem's defaults that depend on the algorithm. What is no recipe passes as it is, for the schema to
 * refuse.
 *
 * @internal
 */
export const completed = ({ problems }: Catalogue, input: unknown): unknown => {
  if (!isRecord(input) || !isRecord(input['problem'])) return input;
  const [name] = Object.entries(input['problem']).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (name === undefined || !Object.hasOwn(problems, name)) return input;
  const { algorithm: usual, variations, budget, defaults } = problems[name]!;
  const algorithm = algorithmFor(usual, variations, input['algorithm']);
  return {
    ...input,
    problem: { ...input['problem'], [name]: withDefaults(defaults, algorithm, input['problem'][name]) },
    budget: input['budget'] ?? budget,
    stop: input['stop'] ?? [],
    algorithm,
  };
};
