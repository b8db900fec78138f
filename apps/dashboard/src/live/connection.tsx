import { feed } from './feed';
import { useCell } from './use-cell';

const WORDS = { connecting: 'connecting', live: 'live', lost: 'reconnecting' } as const;

/** Whether what is seen is live. */
export const Connection = () => {
  const status = useCell(feed.status);
  return (
    <span className={`connection badge ${status}`} role="status" title={`The stream is ${WORDS[status]}`}>
      <span className={status === 'live' ? 'words' : undefined}>{WORDS[status]}</span>
    </span>
  );
};
