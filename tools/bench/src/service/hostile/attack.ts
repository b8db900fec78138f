/** A hostile request: bytes for a connection, and what counts as having been refused. */
export interface Attack {
  /** What it tries, in a few words. */
  readonly kind: string;
  /** Written one after the other, as they are. */
  readonly bytes: ReadonlyArray<string | Buffer>;
  /**
   * `answer`: it has to be told so. `close`: it may be cut off without a word, as it never was a request; it is held
   * open until the server closes it.
   */
  readonly ends: 'answer' | 'close';
}

/** Where the attacked server is, and what would open it. */
export interface Target {
  readonly token: string;
  /** Ids of runs that are there. */
  readonly runs: ReadonlyArray<string>;
}
