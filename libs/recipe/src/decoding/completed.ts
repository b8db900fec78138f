import { problemRows } from '../problems/rows';
import { isRecord } from './is-record';

const isProblem = (name: string | undefined): name is keyof typeof problemRows =>
  name !== undefined && Object.hasOwn(problemRows, name);

/**
 * Input with the defaults that depend on its problem: its algorithm, that algorithm's variations, its budget; no stops. What is no recipe passes as it
 * is, for the schema to refuse.
 *
 * @internal
 */
export const completed = (input: unknown): unknown => {
  if (!isRecord(input) || !isRecord(input['problem'])) return input;
  const [name] = Object.entries(input['problem']).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (!isProblem(name)) return input;
  const { algorithm: usual, budget } = problemRows[name];
  const given = input['algorithm'];
  const { vary } = usual.generational as { readonly vary: unknown };
  const generational = isRecord(given) ? given['generational'] : undefined;
  return {
    ...input,
    budget: input['budget'] ?? budget,
    stop: input['stop'] ?? [],
    algorithm:
      given === undefined || given === null
        ? usual
        : isRecord(given) && isRecord(generational)
          ? { ...given, generational: { ...generational, vary: generational['vary'] ?? vary } }
          : given,
  };
};
