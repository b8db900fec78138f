import { useEffect, useState } from 'react';
import { feed } from './feed';
import { useNeed } from './use-need';

/** Another number whenever what has failed is worth another attempt: a stream begins, so that the server is back. */
export const useAgain = (failed: boolean): number => {
  const [attempt, setAttempt] = useState(0);
  useNeed(failed);
  useEffect(() => (failed ? feed.onStart(() => setAttempt((before) => before + 1)) : undefined), [failed]);
  return attempt;
};
