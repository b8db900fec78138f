/**
 * What keeps a definition out of a catalogue, in one line: which definition, what is wrong, and what is accepted.
 *
 * @category Errors
 */
export class CatalogueError extends Error {
  readonly _tag = 'CatalogueError';

  constructor(message: string) {
    super(message);
    this.name = 'CatalogueError';
  }
}
