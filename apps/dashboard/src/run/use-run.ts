import { useEffect, useState } from 'react';
import { ask } from '../graphql/ask';
import { RunDocument } from '../graphql/graphql';
import { useAgain } from '../live/use-again';
import { useCell } from '../live/use-cell';
import { useNeed } from '../live/use-need';
import { type Known, book, note } from '../runs/run-book';
import { mayChange } from '../runs/run-now';

/** A run, or why there is none to be seen yet. */
export type Found =
  /** The recipe is null until it is known; nothing else waits for it. */
  | { readonly state: 'found'; readonly known: Known; readonly recipe: unknown }
  | { readonly state: 'loading' | 'missing' }
  | { readonly state: 'failed'; readonly error: string };

/** One run by its id, live. */
export const useRun = (id: string): Found => {
  const { known, state } = useCell(book);
  const [recipe, setRecipe] = useState<{ readonly value: unknown } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const attempt = useAgain(error !== null);

  useEffect(() => {
    let wanted = true;
    ask(RunDocument, { id }).then(
      ({ run }) => {
        if (!wanted) return;
        if (run !== null) note(run);
        setRecipe({ value: run?.recipe ?? null });
        setError(null);
      },
      (failure: Error) => wanted && setError(failure.message),
    );
    return () => {
      wanted = false;
    };
  }, [id, state, attempt]);

  const found = known.get(id);
  // Also a run that has failed is watched: somebody may resume it elsewhere.
  useNeed(found === undefined ? recipe === null : mayChange(found.run.state));
  if (found !== undefined) return { state: 'found', known: found, recipe: recipe?.value ?? null };
  if (recipe !== null) return { state: 'missing' };
  return error === null ? { state: 'loading' } : { state: 'failed', error };
};
