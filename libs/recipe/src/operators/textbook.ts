import { EVERY_KIND, variationRow } from './row';
import { pipeVariations } from '@evorx/variation';

/** @category Internals */
export const textbookRow = variationRow({
  name: 'textbook',
  kind: 'MUTATION',
  about: "The textbook crossover and mutation of the problem's kind of genomes, as its representation brings them.",
  reference:
    'Eiben and Smith, Introduction to Evolutionary Computing (2015), https://doi.org/10.1007/978-3-662-44874-8',
  fields: {},
  build: { [EVERY_KIND]: (_, { representation }) => pipeVariations(...representation.variations) },
});
