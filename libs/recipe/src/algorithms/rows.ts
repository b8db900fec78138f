import { differentialEvolutionRow } from './differential-evolution';
import { generationalRow } from './generational';
import { gradientDescentRow } from './gradient-descent';
import { neuronEsRow } from './neuron-es';
import { nsga2Row } from './nsga2';
import { openaiEsRow } from './openai-es';
import { pgpeRow } from './pgpe';
import type { AlgorithmRow } from './row';
import { snesRow } from './snes';

/** The algorithms that evorx brings, by name. @category Internals */
export const algorithmRows: Readonly<Record<string, AlgorithmRow>> = Object.fromEntries(
  [
    generationalRow,
    openaiEsRow,
    pgpeRow,
    snesRow,
    neuronEsRow,
    gradientDescentRow,
    differentialEvolutionRow,
    nsga2Row,
  ].map((row) => [row.entry.name, row]),
);
