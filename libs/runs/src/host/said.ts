import type { Figure } from '@evorx/evolution';
import type { Attachment } from '../model/attachment';
import type { GenerationStats } from '../model/generation-stats';
import type { HostMessage } from './host';
import type { Provenance } from '../model/provenance';

/**
 * What a host has said that the store has not been told yet: of checkpoints, champions, genomes and fronts the last.
 *
 * @internal
 */
export interface Said {
  readonly generations: ReadonlyArray<GenerationStats>;
  readonly provenance: Provenance | null;
  readonly figures: ReadonlyArray<Figure>;
  readonly checkpoint: { readonly generation: number; readonly file: string } | null;
  readonly champion: Attachment | null;
  readonly genome: Attachment | null;
  readonly front: Attachment | null;
}

/** @internal */
export const nothingSaid: Said = {
  generations: [],
  provenance: null,
  figures: [],
  checkpoint: null,
  champion: null,
  genome: null,
  front: null,
};

/**
 * With another message; the first and the last of a host and its notes are not for the store.
 *
 * @internal
 */
export const andSaid = (said: Said, message: HostMessage): Said => {
  switch (message.type) {
    case 'generations':
      return { ...said, generations: [...said.generations, ...message.generations] };
    case 'provenance':
      return { ...said, provenance: message.provenance };
    case 'figures':
      return { ...said, figures: message.figures };
    case 'checkpoint':
      return { ...said, checkpoint: message };
    case 'champion':
    case 'genome':
    case 'front':
      return {
        ...said,
        [message.type]: { kind: message.type, generation: message.generation, bytes: message.bytes },
      };
    default:
      return said;
  }
};
