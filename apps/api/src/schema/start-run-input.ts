import { builder } from './builder';
import { RecipeInput } from './recipe-input';

/** @category Schema */
export const OverrideInput = builder.inputType('OverrideInput', {
  fields: (t) => ({
    path: t.string({ required: true, description: 'Dotted, into the recipe: `algorithm.generational.population`.' }),
    value: t.field({ type: 'JSON', required: true }),
  }),
});

/** What a user may say about a run. @category Schema */
export const StartRunInput = builder.inputType('StartRunInput', {
  description: 'At most one of `preset` and `recipe`; neither means `mnist-ga` for two minutes.',
  fields: (t) => ({
    preset: t.string(),
    recipe: t.field({ type: RecipeInput }),
    overrides: t.field({ type: [OverrideInput], description: 'Applied to the recipe, in order.' }),
    seed: t.int({ description: '0 to 2147483647; random where it is not given.' }),
    population: t.int(),
    generations: t.int({ description: 'Budget: the index of the last generation.' }),
    evaluations: t.float({ description: 'Budget: candidates scored.' }),
    timeLimitMs: t.int({ description: 'Budget: milliseconds of work.' }),
    target: t.float({ description: 'Stops early, once the validation accuracy or the objective is at least as good.' }),
    stopAt: t.int({ description: 'Stops early, after this generation.' }),
    name: t.string(),
  }),
});
