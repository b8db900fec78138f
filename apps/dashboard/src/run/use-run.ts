import { useEffect, useState } from 'react';
import { ask } from '../graphql/ask';
import { RunDocument } from '../graphql/graphql';
import { useCell } from '../live/use-cell';
import { type Known, book, note } from '../runs/run-book';

/** A run, or why there is none to be seen yet. */
export type Found =
  | { readonly state: 'found'; readonly known: Known; readonly recipe: unknown }
  | { readonly state: 'loading' | 'missing' }
  | { readonly state: 'failed'; readonly error: string };

/** One run by its id, live. */
export const useRun = (id: string): Found => {
  const { known, state } = useCell(book);
  const [recipe, setRecipe] = useState<{ readonly value: unknown; readonly missing: boolean } | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    let wanted = true;
    ask(RunDocument, { id }).then(
      ({ run }) => {
        if (!wanted) return;
        if (run !== null) note(run);
        setRecipe({ value: run?.recipe ?? null, missing: run === null });
      },
      (failure: Error) => wanted && setError(failure.message),
    );
    return () => {
      wanted = false;
    };
  }, [id, state]);

  const found = known.get(id);
  if (found !== undefined && recipe !== null) return { state: 'found', known: found, recipe: recipe.value };
  if (recipe !== null && (recipe.missing || found === undefined)) return { state: 'missing' };
  return error === null ? { state: 'loading' } : { state: 'failed', error };
};
