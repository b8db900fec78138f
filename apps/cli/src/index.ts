export { commandLine } from './command-line';
export { evolve, type EvolveTools } from './commands/evolve';
export type { EvolveFlags } from './options/evolve-flags';
export type { Signal, Terminal } from './terminal/terminal';
export { exitCode, type ExitCode } from './terminal/exit-code';
