import type { Benchmark, Figure } from '../figure';
import { table } from '../table';

/** One file each; they are run in this order. */
const parts: Readonly<Record<string, () => Promise<Benchmark>>> = {
  kills: async () => (await import('./kills/kills.js')).kills,
  subscribers: async () => (await import('./subscribers/subscribers.js')).subscribers,
  storing: async () => (await import('./storing/storing.js')).storing,
  hostile: async () => (await import('./hostile.js')).hostile,
};

/** What can be relied on in the service, and what that costs: all parts, or those that are named. */
export const service = async (args: ReadonlyArray<string>, say: (line: string) => void): Promise<void> => {
  const asked = args.filter((argument) => argument !== '--json');
  const unknown = asked.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined)
    throw new Error(`${unknown} is no part of service; accepted: ${Object.keys(parts).join(', ')}, and --json`);
  const figures: Array<Figure> = [];
  for (const name of asked.length > 0 ? asked : Object.keys(parts))
    figures.push(...(await (await parts[name]!())(say)));
  if (!args.includes('--json')) console.log(`${table(figures)}\n`);
  console.log(JSON.stringify(figures));
};
