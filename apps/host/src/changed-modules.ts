import type { Checkpoint } from '@evorx/runs';

/** What a checkpoint knows of the modules that its run was made with. @internal */
export interface KnownModules {
  /** By the name of each module's file, the SHA-256 of its content. */
  readonly modules?: Readonly<Record<string, string>>;
}

/**
 * What is different about the modules of a run that goes on, in a sentence each; nothing where they are the same.
 *
 * @internal
 */
export const changedModules = (
  { extra }: Pick<Checkpoint, 'extra'>,
  now: Readonly<Record<string, string>>,
): ReadonlyArray<string> => {
  const { modules: before = {} } = (extra ?? {}) as KnownModules;
  return Object.entries(before).flatMap(([file, hash]) =>
    now[file] === hash
      ? []
      : [
          now[file] === undefined
            ? `The run began with the module ${file}, which is not loaded now.`
            : `The module ${file} has changed since the checkpoint: the generations may differ from those of the run as it began.`,
        ],
  );
};
