/**
 * What a transport knows of the connection that a request came by.
 *
 * @category Transports
 */
export interface RequestContext {
  /** A network address. */
  readonly client: string;
  /** Aborted when the connection is gone. */
  readonly gone: AbortSignal;
}
