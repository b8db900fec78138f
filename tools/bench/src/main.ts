import type { Benchmark, Figure } from './figure';
import { table } from './table';

/** Loaded one by one: a benchmark of the engine has no use for TensorFlow. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  engine: async () => (await import('./engine.js')).engine,
  variation: async () => (await import('./variation.js')).variation,
  evaluation: async () => (await import('./evaluation.js')).evaluation,
  generation: async () => (await import('./generation.js')).generation,
  memory: async () => (await import('./memory.js')).memory,
  api: async () => (await import('./api.js')).api,
  cost: async () => (await import('./cost/cost.js')).cost,
  dashboard: async () => (await import('./dashboard/dashboard.js')).dashboard,
};

/** Those that take long and have options and tables of their own. */
const commands: Readonly<Record<string, (args: ReadonlyArray<string>, say: (line: string) => void) => Promise<void>>> =
  {
    mnist: async (args, say) => (await import('./mnist/mnist.js')).mnist(args, say),
    curves: async (args, say) => (await import('./curves/curves.js')).curves(args, say),
    service: async (args, say) => (await import('./service/service.js')).service(args, say),
  };

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const main = async (args: ReadonlyArray<string>): Promise<void> => {
  const [name = ''] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command(args.slice(1), say);
  const asked = args.filter((argument) => argument !== '--json');
  const unknown = asked.find((name) => !Object.hasOwn(benchmarks, name));
  if (unknown !== undefined) {
    const accepted = `${Object.keys(benchmarks).join(', ')}, and --json; ${Object.keys(commands).join(', ')}, with their own options`;
    say(`bench: ${unknown} is no benchmark; accepted: ${accepted}`);
    process.exitCode = 2;
    return;
  }
  const figures: Array<Figure> = [];
  for (const chosen of asked.length > 0 ? asked : Object.keys(benchmarks)) {
    const benchmark = await benchmarks[chosen]!();
    figures.push(...(await benchmark(say)));
  }
  if (!args.includes('--json')) console.log(`${table(figures)}\n`);
  console.log(JSON.stringify(figures));
};

main(process.argv.slice(2)).catch((error: unknown) => {
  say(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
