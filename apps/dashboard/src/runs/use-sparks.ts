import { type RefObject, useEffect, useState } from 'react';
import { sizeFor } from '../chart/curve';
import { ask } from '../graphql/ask';
import { SparklineDocument } from '../graphql/graphql';
import type { RunNow } from './run-now';
import { SPARKS, type Spark, sparked } from './sparkline-model';

interface Sparks {
  readonly size: number;
  readonly sparks: ReadonlyArray<Spark>;
}

/** Whether an element has been in sight. */
const useSeen = (element: RefObject<Element | null>): boolean => {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return seen;
};

/** A run's best scores, asked for once its row is in sight, anew when the buckets have become too many, and live in between. */
export const useSparks = (run: RunNow, element: RefObject<Element | null>): ReadonlyArray<Spark> => {
  const { id, generation, best } = run;
  const seen = useSeen(element);
  const [known, setKnown] = useState<Sparks>({ size: 0, sparks: [] });
  const size = sizeFor(generation + 1, SPARKS);

  useEffect(() => {
    if (!seen) return undefined;
    let wanted = true;
    ask(SparklineDocument, { id, size }).then(
      ({ run: found }) => wanted && setKnown({ size, sparks: found?.curve ?? [] }),
      // The list says by itself when the server is away; the curve comes with the next size or the next visit.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [seen, id, size]);

  useEffect(() => {
    setKnown((before) =>
      before.size === 0 ? before : { ...before, sparks: sparked(before.sparks, before.size, generation, best) },
    );
  }, [generation, best]);
  return known.sparks;
};
