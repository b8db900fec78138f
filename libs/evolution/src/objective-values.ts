/**
 * What a function with several objectives says of a genome: a value by the name of each objective, and by `violation`
 * how much the genome violates the constraints of the problem (0, the default, is feasible). A value that is missing or
 * no number is NaN.
 *
 * @category Evaluators
 */
export type ObjectiveValues = Readonly<Record<string, number | undefined>>;
