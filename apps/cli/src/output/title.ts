import type { RunSpec } from '@evorx/recipe';

/** What a run is called: its preset, else its problem. @category Rendering */
export const title = ({ preset, recipe }: RunSpec): string => preset ?? Object.keys(recipe.problem)[0] ?? 'run';
