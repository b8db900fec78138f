import { type Curve, MOST_BUCKETS, curveOf } from '../chart/curve';
import { ask } from '../graphql/ask';
import { CurveDocument } from '../graphql/graphql';
import { createPast } from './create-past';

const asked = async (id: string): Promise<Curve> => {
  const { run } = await ask(CurveDocument, { id, most: MOST_BUCKETS });
  if (run === null) throw new Error('There is no such run.');
  return curveOf(run.curve);
};

export const { askAhead, pastOf } = createPast(asked);
