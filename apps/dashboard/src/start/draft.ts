import { type Path, dotted, withAt } from './at-path';
import { type Parameter, parsed } from './field-text';

/** A recipe that is being changed, and what was typed where it does not fit yet. */
export interface Draft {
  readonly recipe: unknown;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** A draft of a recipe that nobody has changed. */
export const draftOf = (recipe: unknown): Draft => ({ recipe, typed: {}, errors: {} });

const without = <T>(record: Readonly<Record<string, T>>, of: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([path]) => path !== of && !path.startsWith(`${of}.`)));

/** A draft with something typed into one of its fields: what does not fit stays to be seen, with what would fit. */
export const typedInto = (draft: Draft, path: Path, parameter: Parameter, text: string): Draft => {
  const key = dotted(path);
  const result = parsed(parameter, text);
  const typed = { ...draft.typed, [key]: text };
  const errors = without(draft.errors, key);
  return 'error' in result
    ? { ...draft, typed, errors: { ...errors, [key]: result.error } }
    : { recipe: withAt(draft.recipe, path, result.value), typed, errors };
};

/** A draft with another value in one place, and nothing typed below it. */
export const changedAt = (draft: Draft, path: Path, value: unknown): Draft => {
  const key = dotted(path);
  return {
    recipe: withAt(draft.recipe, path, value),
    typed: without(draft.typed, key),
    errors: without(draft.errors, key),
  };
};

/** Which of these fields a refusal is about: the one that its path names, or else the nearest one around it. Null where there is none. */
export const fieldOf = (path: string, fields: ReadonlyArray<string>): string | null => {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join('.');
    if (fields.includes(candidate)) return candidate;
  }
  return null;
};
