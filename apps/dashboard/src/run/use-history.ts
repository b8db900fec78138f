import { useEffect, useState } from 'react';
import { ask } from '../graphql/ask';
import { HistoryDocument } from '../graphql/graphql';
import type { RunNow } from '../runs/run-now';
import { type Told, toldOf } from './told';

/** What has happened to a run besides its generations; asked for again when its state changes. Null until it is known. */
export const useHistory = ({ id, state }: RunNow): ReadonlyArray<Told> | null => {
  const [events, setEvents] = useState<ReadonlyArray<Told> | null>(null);
  useEffect(() => {
    let wanted = true;
    ask(HistoryDocument, { id }).then(
      ({ run }) => wanted && setEvents(toldOf(run?.history ?? [])),
      // The page says by itself that the server is away.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [id, state]);
  return events;
};
