import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Places for libSQL files that do not exist yet, nor does their directory; `remove` takes away what came to be there. */
export const throwawayFiles = (): { readonly url: () => string; readonly remove: () => void } => {
  const directory = mkdtempSync(join(tmpdir(), 'evorx-store-'));
  let files = 0;
  return {
    url: () => `file:${join(directory, `${files++}`, 'evorx.db')}`,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
};
