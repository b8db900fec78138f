import { useEffect, useState } from 'react';
import { ask } from '../graphql/ask';
import { RunDocument } from '../graphql/graphql';
import { useCell } from '../live/use-cell';
import { type Known, book, note } from '../runs/run-book';

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

  useEffect(() => {
    let wanted = true;
    ask(RunDocument, { id }).then(
      ({ run }) => {
        if (!wanted) return;
        if (run !== null) note(run);
        setRecipe({ value: run?.recipe ?? null });
      },
      (failure: Error) => wanted && setError(failure.message),
    );
    return () => {
      wanted = false;
    };
  }, [id, state]);

  const found = known.get(id);
  if (found !== undefined) return { state: 'found', known: found, recipe: recipe?.value ?? null };
  if (recipe !== null) return { state: 'missing' };
  return error === null ? { state: 'loading' } : { state: 'failed', error };
};
