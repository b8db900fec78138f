import { feed } from './feed';
import { useCell } from './use-cell';

const WORDS = { resting: 'idle', connecting: 'connecting', live: 'live', lost: 'reconnecting' } as const;

const TITLES = {
  resting: 'Nothing that is shown here changes by itself: no stream is open',
  connecting: 'The stream is connecting',
  live: 'The stream is live',
  lost: 'The stream is reconnecting',
} as const;

/** Whether what is seen is live. */
export const Connection = () => {
  const status = useCell(feed.status);
  return (
    <span className={`connection badge ${status}`} role="status" title={TITLES[status]}>
      <span className={status === 'lost' ? undefined : 'words'}>{WORDS[status]}</span>
    </span>
  );
};
