import { useEffect, useState } from 'react';
import { feed } from '../live/feed';
import { useNeed } from '../live/use-need';
import { reloadOnce, servedBuild } from './new-build';
import { Notice } from './notice';

/** What is said of each state of the server, as far as it is known. */
const WORDS = {
  asking: 'Looking whether the server is there …',
  none: 'The server cannot be reached. The page goes on as soon as it is back.',
  there: 'The server answers, but this part of the page did not come.',
} as const;

/**
 * Stands where a part of the page could not be loaded. A server with another build has no such part any more, so the
 * page is loaded anew; it is too when a server that was away is back.
 */
export const PartFailed = () => {
  const [server, setServer] = useState<keyof typeof WORDS>('asking');
  useNeed(true);

  const look = async (isBack: boolean): Promise<void> => {
    const build = await servedBuild();
    if (build === 'none') return setServer('none');
    if ((build === 'new' || isBack) && reloadOnce()) return;
    setServer('there');
  };
  const tryAgain = async (): Promise<void> => {
    setServer('asking');
    if ((await servedBuild()) === 'none') setServer('none');
    else location.reload();
  };
  useEffect(() => {
    void look(false);
    return feed.onStart(() => void look(true));
  }, []);

  return (
    <Notice title="This part of the page could not be loaded">
      <p role="alert">{WORDS[server]}</p>
      <button
        type="button"
        className="button primary"
        aria-disabled={server === 'asking'}
        onClick={() => void tryAgain()}
      >
        Try again
      </button>
    </Notice>
  );
};
