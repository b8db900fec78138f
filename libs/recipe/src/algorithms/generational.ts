import { p } from '@evorx/parameters';
import type { GenerationalSpec } from '../recipe';
import { generationalBuilt } from './generational-built';
import { generationalRefusals } from './generational-refusals';
import { algorithmRow } from './row';

const population = p.integer({ default: 100, min: 1, max: 100_000, about: 'Members of the population.' });

const variation = p.operator('variation', { default: { cloning: {} }, about: 'A crossover or a mutation.' });

/** Its default depends on the problem, and is filled in by the recipe. */
const vary = p.list(variation, {
  default: null,
  required: true,
  about:
    "How children differ from their parents: crossovers and mutations, applied in order; where not given, the problem's default ones.",
  least: 1,
  most: 16,
  items: 'crossovers and mutations',
});

const fields = {
  population,
  children: p.nullable(
    p.integer({
      default: 1,
      min: 1,
      max: 100_000,
      about:
        'Children a generation; where null, as many as the population has members, less the survivors that are scored again.',
    }),
  ),
  select: p.operator('selection', {
    default: { tournament: {} },
    about: 'How parents are chosen: a selection.',
  }),
  vary,
  replace: p.operator('replacement', {
    default: { generational: {} },
    about: 'Who is in the next population: a replacement.',
  }),
  rescore: p.choice({
    of: ['none', 'survivors'],
    default: 'none',
    about:
      'With survivors, the parents that may live on are scored again with the children, and everyone is compared on the same images.',
  }),
};

/** @category Internals */
export const generationalRow = algorithmRow<typeof fields, GenerationalSpec>({
  name: 'generational',
  about: 'Selects parents, varies them to children, evaluates those, and fills the next population from both.',
  reference:
    'Holland, Adaptation in Natural and Artificial Systems (1992), https://doi.org/10.7551/mitpress/1090.001.0001',
  fields,
  refusals: generationalRefusals,
  load: ({ population, children }) => {
    // The first generation scores the population itself.
    const made = Math.max(population, children ?? population);
    return { kept: population, made, scored: made };
  },
  strategy: generationalBuilt,
});

/** @category Internals */
export const populationParameter = population;
