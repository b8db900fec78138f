import { type Curve, curveOf } from '../chart/curve';
import { ask } from '../graphql/ask';
import { CurveDocument, FiguresDocument } from '../graphql/graphql';

/**
 * The past of a run in at most so many buckets, with all figures that it has declared; null where there is no such run.
 */
export const askCurve = async (id: string, most: number): Promise<Curve | null> => {
  const { run } = await ask(FiguresDocument, { id });
  if (run === null) return null;
  const { figures } = run;
  if (figures.length === 0) return curveOf([], []);
  const past = await ask(CurveDocument, { id, keys: figures.map(({ key }) => key), most });
  return past.run === null ? null : curveOf(figures, past.run.curves);
};
