import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { homeDirectory } from '@evorx/files';

/** `<EVORX_HOME>/cache/mnist`. @internal */
export const mnistCache = (): string => join(homeDirectory(), 'cache', 'mnist');

/** A file whose age tells when no mirror could be reached. @internal */
export const unreachableMark = (cache: string): string => join(cache, 'unreachable');

const HOUR = 3_600_000;

/** Whether the mirrors failed within the last hour: a run without a network should not wait for them every time. @internal */
export const recentlyUnreachable = (cache: string) => (): Promise<boolean> =>
  stat(unreachableMark(cache)).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < HOUR,
    () => false,
  );
