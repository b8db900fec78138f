import type { Curve } from '../chart/curve';

/** The past of runs, by what `asks` for one. */
export const createPast = (asks: (id: string) => Promise<Curve>) => {
  const ahead = new Map<string, Promise<Curve>>();
  return {
    /** Asks for a run's past before the view that shows it is there: the page and its data come side by side. */
    askAhead: (id: string): void => {
      const answer = asks(id);
      ahead.set(id, answer);
      // Who comes later than the failure asks anew: the server may be back, or have been given its token.
      answer.catch(() => ahead.delete(id));
    },
    /** The past of a run: what was asked for ahead, once; else it is asked for now. */
    pastOf: (id: string): Promise<Curve> => {
      const answer = ahead.get(id) ?? asks(id);
      ahead.delete(id);
      return answer;
    },
  };
};
