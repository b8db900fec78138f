/**
 * A recipe with a name.
 *
 * @category Definitions
 */
export interface PresetDefinition {
  readonly definition: 'preset';
  readonly name: string;
  /** One sentence for users. */
  readonly about: string;
  /** As a user would write it. */
  readonly recipe: unknown;
}

/**
 * Defines a preset: a recipe that users call by its name.
 *
 * @category Definitions
 * @example
 * import { preset } from '@evorx/recipe';
 *
 * const longBits = preset({ name: 'long-bits', about: 'Ten thousand bits.', recipe: { problem: { onemax: { length: 10_000 } } } });
 */
export const preset = (given: Omit<PresetDefinition, 'definition'>): PresetDefinition => ({
  ...given,
  definition: 'preset',
});
