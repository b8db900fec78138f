import type { Benchmark, Figure } from './figure';
import { table } from './table';

/** Loaded one by one: a benchmark of the engine has no use for TensorFlow. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  engine: async () => (await import('./engine.js')).engine,
  evaluation: async () => (await import('./evaluation.js')).evaluation,
  generation: async () => (await import('./generation.js')).generation,
  memory: async () => (await import('./memory.js')).memory,
  api: async () => (await import('./api.js')).api,
};

const main = async (args: ReadonlyArray<string>): Promise<void> => {
  const asked = args.filter((argument) => argument !== '--json');
  const unknown = asked.find((name) => !Object.hasOwn(benchmarks, name));
  if (unknown !== undefined) {
    process.stderr.write(
      `bench: ${unknown} is no benchmark; accepted: ${Object.keys(benchmarks).join(', ')}, and --json\n`,
    );
    process.exitCode = 2;
    return;
  }
  const figures: Array<Figure> = [];
  for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) {
    const benchmark = await benchmarks[name]!();
    figures.push(...(await benchmark((line) => process.stderr.write(`${line}\n`))));
  }
  if (!args.includes('--json')) console.log(`${table(figures)}\n`);
  console.log(JSON.stringify(figures));
};

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
