/**
 * What is wrong with a recipe or with the options of a run: where, what, and what is accepted there.
 *
 * @category Errors
 */
export interface RecipeError {
  /** The place in the recipe, dotted (`algorithm.generational.population`), or the option's name (`seed`). */
  readonly path: string;
  /** One sentence that holds the offending value. */
  readonly message: string;
  /** What would be accepted, in words: `an integer from 1 to 100000`, `one of: tournament, rank, truncation`. */
  readonly accepted?: string;
}
