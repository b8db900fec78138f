/** @category Commands */
export interface PredictFlags {
  readonly champion: string;
  readonly json?: boolean;
}
