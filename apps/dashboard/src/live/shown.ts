import { createCell } from './cell';

/** Who looks at another tab for a moment only comes back to the same stream. */
const PATIENCE_MS = 1_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether this tab can be seen; one that was hidden a moment ago counts as seen. */
export const shown = createCell(document.visibilityState === 'visible');

const look = (): void => {
  clearTimeout(timer);
  if (document.visibilityState === 'visible') shown.set(true);
  else timer = setTimeout(() => shown.set(false), PATIENCE_MS);
};
document.addEventListener('visibilitychange', look);
addEventListener('pageshow', look);
// It may be closed for good: nothing runs later.
addEventListener('pagehide', () => shown.set(false));
