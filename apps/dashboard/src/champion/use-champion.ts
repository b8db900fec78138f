import { useEffect, useRef, useState } from 'react';
import { ask } from '../graphql/ask';
import { ChampionDocument, ChampionGenerationDocument, type ChampionQuery } from '../graphql/graphql';
import { useAgain } from '../live/use-again';
import type { RunNow } from '../runs/run-now';

/** A run's champion with all that is known of it, and its checkpoints. */
export type Bearer = NonNullable<ChampionQuery['run']>;

/** A champion is looked for at most this often, however fast its run improves. */
const LEAST_MS = 2_000;

/**
 * A run's champion, asked for again when the feed tells that the run has changed and there is a newer one. A run that
 * goes on without getting better is asked too: a champion is told of later than the generation that found it.
 */
export const useChampion = ({ id, generation, accuracy, best, state, testAccuracy }: RunNow) => {
  const [bearer, setBearer] = useState<Bearer | null>(null);
  const [error, setError] = useState<string | null>(null);
  const attempt = useAgain(error !== null);
  const seen = useRef('');
  const asked = useRef(-Infinity);
  /** The run that is shown; a question about it is answered for, also where the run has changed meanwhile. */
  const shown = useRef<string | null>(null);
  const questions = useRef({ asked: 0, answered: 0 });

  useEffect(() => {
    shown.current = id;
    return () => {
      shown.current = null;
    };
  }, [id]);

  useEffect(() => {
    const look = async (): Promise<void> => {
      asked.current = performance.now();
      const question = ++questions.current.asked;
      const isWanted = (): boolean => shown.current === id && question > questions.current.answered;
      try {
        const { run: light } = await ask(ChampionGenerationDocument, { id });
        const mark = JSON.stringify([id, light?.champion, state]);
        if (!isWanted()) return;
        setError(null);
        if (mark === seen.current) return;
        const { run } = await ask(ChampionDocument, { id });
        if (!isWanted()) return;
        questions.current.answered = question;
        seen.current = mark;
        setBearer(run);
      } catch (failure) {
        if (isWanted()) setError(failure instanceof Error ? failure.message : String(failure));
      }
    };
    const wait = Math.max(0, asked.current + LEAST_MS - performance.now());
    const timer = setTimeout(() => void look(), wait);
    return () => clearTimeout(timer);
  }, [id, generation, accuracy, best, state, testAccuracy, attempt]);
  return { bearer, error };
};
