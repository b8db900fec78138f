import { count } from '../app/format';
import { feed } from '../live/feed';
import { useCell } from '../live/use-cell';

/** Says that what is seen is not live, and how old it is. */
export const Disconnected = ({ generation }: { readonly generation: number }) => {
  const status = useCell(feed.status);
  if (status !== 'lost') return null;
  return (
    <p className="banner" role="status">
      <span>
        <strong>Reconnecting</strong>; last data: {generation < 0 ? 'none yet' : `generation ${count(generation)}`}
      </span>
      <span className="soft small">What was missed comes as soon as the server is back.</span>
    </p>
  );
};
