import type { Link } from './create-feed';
import type { News } from './wish';

let hasWorkers = typeof SharedWorker === 'function';

/** The stream in a worker that all tabs of this browser share. */
const workerLink = (hear: (news: News) => void, failed: () => void): Link => {
  const worker = new SharedWorker(new URL('./feed-worker.ts', import.meta.url), { type: 'module', name: 'evorx-feed' });
  worker.onerror = () => {
    hasWorkers = false;
    failed();
  };
  worker.port.onmessage = ({ data }: MessageEvent<News>) => hear(data);
  return { say: (wish) => worker.port.postMessage(wish) };
};

/** Joins the tabs of this browser that share a stream: by a worker, or else among themselves. */
export const connect = async (hear: (news: News) => void, failed: () => void): Promise<Link> => {
  if (hasWorkers) return workerLink(hear, failed);
  const { leaderLink } = await import('./leader-link');
  return leaderLink(hear);
};
