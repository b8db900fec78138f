import { useEffect, useRef, useState } from 'react';
import { ask } from '../graphql/ask';
import { ChampionDocument, ChampionGenerationDocument, type ChampionQuery } from '../graphql/graphql';
import type { RunNow } from '../runs/run-now';

/** A run's champion with all that is known of it, and its checkpoints. */
export type Bearer = NonNullable<ChampionQuery['run']>;

/** A champion is looked for at most this often, however fast its run improves. */
const LEAST_MS = 2_000;

/** A run's champion, asked for again when the feed tells that the run has changed and there is a newer one. */
export const useChampion = ({ id, accuracy, best, state, testAccuracy }: RunNow) => {
  const [bearer, setBearer] = useState<Bearer | null>(null);
  const [error, setError] = useState<string | null>(null);
  const seen = useRef('');
  const asked = useRef(-Infinity);

  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      asked.current = performance.now();
      const { run: light } = await ask(ChampionGenerationDocument, { id });
      const mark = JSON.stringify([light?.champion, state]);
      if (!wanted || mark === seen.current) return;
      const { run } = await ask(ChampionDocument, { id });
      if (!wanted) return;
      seen.current = mark;
      setBearer(run);
      setError(null);
    };
    const wait = Math.max(0, asked.current + LEAST_MS - performance.now());
    const timer = setTimeout(() => void look().catch((failure: Error) => wanted && setError(failure.message)), wait);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [id, accuracy, best, state, testAccuracy]);
  return { bearer, error };
};
