import type { Attachment } from '@evorx/runs';
import { ATTACHMENTS_KEPT, generationsKept } from '@evorx/runs/constants';

/** Of each kind those that are kept, newest first; of one generation the one that came last. @internal */
export const newestOfEach = (attachments: ReadonlyArray<Attachment>): ReadonlyArray<Attachment> =>
  (Object.keys(ATTACHMENTS_KEPT) as ReadonlyArray<Attachment['kind']>).flatMap((kind) => {
    const byGeneration = new Map(
      attachments
        .filter((attachment) => attachment.kind === kind)
        .map((attachment) => [attachment.generation, attachment]),
    );
    const newest = [...byGeneration.values()].sort((one, other) => other.generation - one.generation);
    const kept = new Set(
      generationsKept(
        kind,
        newest.map(({ generation }) => generation),
      ),
    );
    return newest.filter(({ generation }) => kept.has(generation));
  });
