import { type Curve, MOST_BUCKETS } from '../chart/curve';
import { askCurve } from './ask-curve';
import { createPast } from './create-past';

const asked = async (id: string): Promise<Curve> => {
  const curve = await askCurve(id, MOST_BUCKETS);
  if (curve === null) throw new Error('There is no such run.');
  return curve;
};

export const { askAhead, pastOf } = createPast(asked);
