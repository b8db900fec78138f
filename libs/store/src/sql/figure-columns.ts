/** The name of a column for values of figures. @internal */
export type FigureColumn = `f${number}`;

/** The column of the figure at a place of a run's declaration. @internal */
export const figureColumn = (place: number): FigureColumn => `f${place}`;

/** The columns of so many figures. @internal */
export const figureColumns = (count: number): ReadonlyArray<FigureColumn> =>
  Array.from({ length: count }, (_, place) => figureColumn(place));
