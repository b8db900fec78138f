/**
 * A server that cannot start as it is asked to: the message is one line for its user.
 *
 * @category Errors
 */
export class ServerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ServerError';
  }
}
