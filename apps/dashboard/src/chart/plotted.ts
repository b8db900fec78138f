/** A line of a chart. Its colour is a custom property of the theme. */
export interface Line {
  readonly label: string;
  readonly values: ReadonlyArray<number | null>;
  readonly colour: string;
  readonly width?: number;
  readonly dash?: ReadonlyArray<number>;
  readonly alpha?: number;
  /** Not named beside the chart, as the edges of a band and the raw line behind a smoothed one. */
  readonly quiet?: boolean;
  /**
   * The line whose values are told beside the chart instead of its own, by its label: what is smoothed is no figure
   * of a run.
   */
  readonly toldBy?: string;
  /** Joined over gaps. */
  readonly spanGaps?: boolean;
}

/** What lies between two lines, by their labels. */
export interface Band {
  readonly upper: string;
  readonly lower: string;
  readonly colour: string;
  readonly alpha: number;
}

/** What a chart shows. */
export interface Plotted {
  readonly x: ReadonlyArray<number>;
  readonly lines: ReadonlyArray<Line>;
  readonly bands: ReadonlyArray<Band>;
}
