import { same } from '../start/overrides';
import type { Compared } from './use-compared';

/** Runs of one recipe, which differ by their seeds alone. */
export interface Group {
  readonly name: string;
  readonly runs: ReadonlyArray<Compared>;
}

/** Runs by their recipes, in the order in which each recipe comes first. */
export const grouped = (runs: ReadonlyArray<Compared>): ReadonlyArray<Group> => {
  const groups: Array<{ name: string; runs: Array<Compared> }> = [];
  for (const run of runs) {
    const group = groups.find(({ runs: [first] }) => first !== undefined && same(first.recipe, run.recipe));
    if (group === undefined) groups.push({ name: run.title, runs: [run] });
    else group.runs.push(run);
  }
  return groups.map(({ name, runs: members }) => ({
    name: members.length > 1 ? `${name}, ${members.length} seeds` : name,
    runs: members,
  }));
};
