import { generationalRow } from './generational';
import { gradientDescentRow } from './gradient-descent';
import { neuronEsRow } from './neuron-es';
import { openaiEsRow } from './openai-es';
import { pgpeRow } from './pgpe';
import { snesRow } from './snes';

/** The algorithms by name. @category Internals */
export const algorithmRows = {
  generational: generationalRow,
  openaiEs: openaiEsRow,
  pgpe: pgpeRow,
  snes: snesRow,
  neuronEs: neuronEsRow,
  gradientDescent: gradientDescentRow,
} as const;
