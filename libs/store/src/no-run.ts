/** What a store says of a run that it does not have. @internal */
export const noRun = (id: string): string => `There is no run with the id ${id}.`;
