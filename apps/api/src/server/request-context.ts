/**
 * What a transport knows of the connection that a request came by.
 *
 * @category Transports
 */
export interface RequestContext {
  /** A network address, for the limit on open streams. */
  readonly client: string;
  /** Aborted when the connection is gone. */
  readonly gone: AbortSignal;
  /** Breaks the connection off. */
  readonly drop: () => void;
}
