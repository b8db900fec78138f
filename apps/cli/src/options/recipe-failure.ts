import type { RecipeError } from '@evorx/recipe';
import { badInput, type Failure } from '../terminal/failure';
import type { EvolveFlags } from './evolve-flags';

/** Options that stand for a place in the recipe, or go by another name there. */
const places: ReadonlyArray<readonly [pattern: RegExp, flag: keyof EvolveFlags, option: string]> = [
  [/^preset$/, 'preset', '--preset'],
  [/^problem$/, 'problem', '--problem'],
  [/^seed$/, 'seed', '--seed'],
  [/^(population|algorithm\.\w+\.population)$/, 'population', '--population'],
  [/^(budget\.)?generations$/, 'generations', '--generations'],
  [/^(budget\.)?evaluations$/, 'evaluations', '--evaluations'],
  [/^(timeMs|time|budget\.time)$/, 'time', '--time'],
  [/^(target|stop\.\d+\.target)$/, 'target', '--target'],
  [/^stopAt$/, 'stopAt', '--stop-at'],
];

const touches = (override: string, path: string): boolean =>
  path === override || path.startsWith(`${override}.`) || override.startsWith(`${path}.`);

/** The override that an error at that place comes from: the last one at, above or below it. */
const overrideAt = (set: ReadonlyArray<string>, path: string): string | undefined =>
  [...set].reverse().find((text) => touches(text.slice(0, text.indexOf('=')).trim(), path));

/**
 * An error in the recipe, told in terms of the option that it was typed in.
 *
 * @category Errors
 */
export const recipeFailure =
  (flags: EvolveFlags) =>
  ({ path, message, accepted }: RecipeError): Failure => {
    const at = (option: string): Failure => badInput(option, message, accepted);
    const place = places.find(([pattern, flag]) => pattern.test(path) && flags[flag] !== undefined);
    if (place !== undefined) return at(place[2]);
    const override = overrideAt(flags.set ?? [], path);
    if (override !== undefined) return at(`--set ${override}`);
    if (flags.recipe !== undefined) return at(`--recipe ${flags.recipe}: ${path === '' ? 'recipe' : path}`);
    return at(path === '' ? 'recipe' : path);
  };
