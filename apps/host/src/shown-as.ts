import { type Prepared, readShown, type Shown } from '@evorx/recipe';
import * as E from 'fp-ts/Either';

/** What is shown of a champion is written again and again while its run is live. */
const MOST_BYTES = 256 * 1024;

const text = (words: string): Shown => ({ kind: 'text', text: words });

/**
 * How people see a genome, by its problem's own `show`; null where the problem has none. What throws, is no JSON or is
 * too large is said in words.
 *
 * @internal
 */
export const shownAs = (show: Prepared['show'], genome: unknown): Shown | null => {
  if (show === undefined) return null;
  try {
    const json = (JSON.stringify(show(genome)) as string | undefined) ?? 'null';
    if (json.length > MOST_BYTES)
      return text(`Nothing can be shown: ${json.length} characters, where ${MOST_BYTES} are the most.`);
    const read = readShown(JSON.parse(json));
    return E.isRight(read) ? read.right : text(`Nothing can be shown: of what show gives, ${read.left}.`);
  } catch (error) {
    return text(`Nothing can be shown: ${error instanceof Error ? error.message : String(error)}`);
  }
};
