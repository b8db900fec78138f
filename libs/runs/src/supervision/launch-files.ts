import { makeDirectories } from '@evorx/files';
import { mkdtemp, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Files between a service and one launch of a run: hosts write checkpoints and read the one to go on from there, and the store keeps them.
 *
 * @internal
 */
export interface LaunchFiles {
  /** Where the host writes its checkpoints. */
  readonly checkpoint: string;
  /** Where the checkpoint to go on from is put for it. */
  readonly resumeFrom: string;
  /** Removes them. Never rejects. */
  readonly remove: () => Promise<void>;
}

const LAUNCH = 'launch-';

/**
 * Makes a place of its own for one launch, so that a host of an earlier one, which may not know yet that nobody listens, overwrites nothing.
 * What earlier launches left is removed: whoever launches a run is its only owner.
 *
 * @internal
 */
export const launchFiles = async (directory: string, id: string): Promise<LaunchFiles> => {
  const home = join(directory, id);
  await rm(home, { recursive: true, force: true });
  makeDirectories(home, 0o700);
  const place = await mkdtemp(join(home, LAUNCH));
  return {
    checkpoint: join(place, 'checkpoint.evorx'),
    resumeFrom: join(place, 'resume-from.evorx'),
    remove: async () => {
      // A host that was just killed may have a file open for a moment; what cannot be removed goes with the next launch.
      await rm(place, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
      await rmdir(home).catch(() => undefined);
    },
  };
};
