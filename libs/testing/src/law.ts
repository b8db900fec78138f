/**
 * Something that is true of every subject of a kind. `check` throws, with a counterexample, where it is not.
 *
 * @category Laws
 */
export interface Law<Subject> {
  /** Completes the sentence "it ...". */
  readonly name: string;
  readonly check: (subject: Subject) => void;
}

/**
 * Registers a Jest suite with one test a law.
 *
 * @category Laws
 * @example
 * ```ts no-run
 * import { describeLaws, lawsOfSelection } from '@evorx/testing';
 * import { uniform } from '@evorx/selection';
 *
 * describeLaws('uniform', lawsOfSelection, () => uniform());
 * ```
 */
export const describeLaws = <Subject>(name: string, laws: ReadonlyArray<Law<Subject>>, make: () => Subject): void => {
  describe(`${name} keeps the laws of its kind: it`, () => {
    it.each(laws.map((law) => [law.name, law] as const))('%s', (_, law) => law.check(make()));
  });
};

/**
 * The names of the laws that a subject breaks: how a suite is shown to notice a broken operator.
 *
 * @category Laws
 * @example
 * import { brokenLaws, lawsOfSelection } from '@evorx/testing';
 * import * as S from 'fp-ts/lib/State.js';
 *
 * const names = brokenLaws(lawsOfSelection, () => () => S.of([])); // ['chooses exactly as many as asked for']
 */
export const brokenLaws = <Subject>(laws: ReadonlyArray<Law<Subject>>, subject: Subject): ReadonlyArray<string> =>
  laws.filter((law) => fails(() => law.check(subject))).map(({ name }) => name);

const fails = (action: () => void): boolean => {
  try {
    action();
    return false;
  } catch {
    return true;
  }
};
