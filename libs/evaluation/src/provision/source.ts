import type { InstalledPackage } from './installed-package';

/** What a source of the native library works with. */
export interface SourceInput {
  readonly target: InstalledPackage;
  /** An empty directory beside the final place, to be filled with `deps` and `lib`. */
  readonly staging: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly report: (line: string) => void;
}

/** A way to get the native library: it fills the staging directory, or gives the reason why it cannot, in one line. */
export interface Source {
  readonly name: string;
  readonly fill: (input: SourceInput) => Promise<string | null>;
}
