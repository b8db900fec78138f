import { type Curve, MOST_BUCKETS, curveOf } from '../chart/curve';
import { ask } from '../graphql/ask';
import { CurveDocument } from '../graphql/graphql';

const ahead = new Map<string, Promise<Curve>>();

const asked = async (id: string): Promise<Curve> => {
  const { run } = await ask(CurveDocument, { id, most: MOST_BUCKETS });
  if (run === null) throw new Error('There is no such run.');
  return curveOf(run.curve);
};

/** Asks for a run's past before the view that shows it is there: the page and its data come side by side. */
export const askAhead = (id: string): void => {
  const answer = asked(id);
  // Whoever takes it hears of a failure.
  answer.catch(() => undefined);
  ahead.set(id, answer);
};

/** The past of a run: what was asked for ahead, once; else it is asked for now. */
export const pastOf = (id: string): Promise<Curve> => {
  const answer = ahead.get(id) ?? asked(id);
  ahead.delete(id);
  return answer;
};
