import type { RunNow } from '../runs/run-now';
import { useHistory } from './use-history';

/** What has happened to a run besides its generations. */
export const EventsCard = ({ run }: { readonly run: RunNow }) => {
  const events = useHistory(run);
  return (
    <section className="card" aria-labelledby="events">
      <header>
        <h2 id="events">Events</h2>
      </header>
      {events === null ? (
        <div className="skeleton" style={{ height: '4rem' }} aria-label="Loading the events" />
      ) : (
        <ol className="events">
          {events.map(({ sequence, words, generation }) => (
            <li key={sequence}>
              <span>{words}</span>
              <span className="soft small">
                {generation < 0 ? 'before the first generation' : `after generation ${generation.toLocaleString('en')}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
