import { useEffect, useState } from 'react';
import { ask } from '../graphql/ask';
import { HistoryDocument } from '../graphql/graphql';
import { useAgain } from '../live/use-again';
import type { RunNow } from '../runs/run-now';
import { type Told, toldOf } from './told';

/**
 * What has happened to a run besides its generations; asked for again when its state changes. Null until it is known.
 */
export const useHistory = ({ id, state }: RunNow): ReadonlyArray<Told> | null => {
  const [events, setEvents] = useState<ReadonlyArray<Told> | null>(null);
  const [failed, setFailed] = useState(false);
  const attempt = useAgain(failed);
  useEffect(() => {
    let wanted = true;
    ask(HistoryDocument, { id }).then(
      ({ run }) => {
        if (!wanted) return;
        setEvents(toldOf(run?.history ?? []));
        setFailed(false);
      },
      // The page says by itself that the server is away.
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [id, state, attempt]);
  return events;
};
