import { useEffect, useState } from 'react';
import { ask } from '../graphql/ask';
import { FrontDocument, type FrontQuery } from '../graphql/graphql';
import { type RunNow, isOver } from '../runs/run-now';

/** As often as hosts tell of a front. */
const EVERY_MS = 5_000;

type Members = NonNullable<FrontQuery['run']>['front'];

/** The newest front of a run that is kept, asked for again while the run goes on; null before the first answer. */
export const useFront = ({ id, state }: Pick<RunNow, 'id' | 'state'>): Members | null => {
  const [members, setMembers] = useState<Members | null>(null);
  const over = isOver(state);
  useEffect(() => {
    let wanted = true;
    const look = (): void => {
      ask(FrontDocument, { id }).then(
        ({ run }) => wanted && setMembers(run?.front ?? []),
        // The page says by itself that the server is away; the front comes with the next look.
        () => undefined,
      );
    };
    look();
    // The last front of a run is kept a moment after its end.
    const timer = over ? setTimeout(look, EVERY_MS) : setInterval(look, EVERY_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [id, over]);
  return members;
};
