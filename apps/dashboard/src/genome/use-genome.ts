import { useEffect, useState } from 'react';
import { ask } from '../graphql/ask';
import { GenomeDocument, type GenomeQuery } from '../graphql/graphql';

/** The champion with its genome. */
export type Found = NonNullable<NonNullable<GenomeQuery['run']>['champion']>;

/** The genome of a run's champion; asked for again where `mark` is another, which tells one champion from the next. */
export const useGenome = (id: string, mark: string) => {
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    ask(GenomeDocument, { id }).then(
      ({ run }) => {
        if (!wanted) return;
        setFound(run?.champion ?? null);
        setError(null);
      },
      (failure: Error) => wanted && setError(failure.message),
    );
    return () => {
      wanted = false;
    };
  }, [id, mark]);
  return { found, error };
};
