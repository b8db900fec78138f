import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const FILE = 'unavailable.json';
const VALID_MS = 24 * 3_600_000;
const TOOLS = ['python3', 'g++', 'clang++'];

/** The tools that decide whether another attempt can go better: one that has appeared since makes an old failure void. */
const toolsOf = (environment: NodeJS.ProcessEnv): string =>
  TOOLS.filter((tool) =>
    (environment['PATH'] ?? '')
      .split(delimiter)
      .some((directory) => directory !== '' && existsSync(join(directory, tool))),
  ).join(' ');

/** Remembers why there is no native TensorFlow, so that the next start does not spend its time on the same attempts. */
export const rememberFailure = (cache: string, key: string, reason: string, environment: NodeJS.ProcessEnv): void => {
  const path = join(cache, FILE);
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify({ key, reason, tools: toolsOf(environment), at: Date.now() })}\n`);
  renameSync(aside, path);
};

/** The reason of an attempt within the last day, of the same package on the same machine with the same tools. */
export const recallFailure = (cache: string, key: string, environment: NodeJS.ProcessEnv): string | null => {
  try {
    const failure = JSON.parse(readFileSync(join(cache, FILE), 'utf8')) as Record<
      'key' | 'reason' | 'tools' | 'at',
      unknown
    >;
    const recent = typeof failure.at === 'number' && Date.now() - failure.at < VALID_MS;
    return recent && failure.key === key && failure.tools === toolsOf(environment) ? String(failure.reason) : null;
  } catch {
    return null;
  }
};
