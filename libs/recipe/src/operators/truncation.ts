import { p } from '@evorx/parameters';
import { truncation } from '@evorx/selection';
import { selectionRow } from './row';

/** @category Internals */
export const truncationRow = selectionRow({
  name: 'truncation',
  about: 'Only the best become parents, all of them equally likely.',
  reference:
    'Muehlenbein and Schlierkamp-Voosen, Predictive models for the breeder genetic algorithm (1993), https://doi.org/10.1162/evco.1993.1.1.25',
  fields: {
    fraction: p.number({
      default: 0.5,
      min: 0.00001,
      max: 1,
      about: 'The share of the population that may become parents; at least one individual.',
    }),
  },
  build: ({ fraction }) => truncation({ fraction }),
});
