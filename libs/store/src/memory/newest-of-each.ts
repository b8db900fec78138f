import type { Attachment } from '@evorx/runs';
import { ATTACHMENTS_KEPT } from '@evorx/runs/constants';

/** Of each kind the newest that are kept, newest first; of one generation the one that came last. @internal */
export const newestOfEach = (attachments: ReadonlyArray<Attachment>): ReadonlyArray<Attachment> =>
  (Object.keys(ATTACHMENTS_KEPT) as ReadonlyArray<Attachment['kind']>).flatMap((kind) => {
    const byGeneration = new Map(
      attachments
        .filter((attachment) => attachment.kind === kind)
        .map((attachment) => [attachment.generation, attachment]),
    );
    return [...byGeneration.values()]
      .sort((one, other) => other.generation - one.generation)
      .slice(0, ATTACHMENTS_KEPT[kind]);
  });
