import { type Draft, changedAt } from './draft';
import { type Catalogue, type Choice, algorithmFor, chosenAnew } from './form-model';

/**
 * A draft with another one chosen, with all its defaults; another problem comes with the algorithm that it begins with.
 */
export const chosenIn = (
  draft: Draft,
  catalogue: Catalogue,
  { path, kinds }: Pick<Choice, 'path' | 'kinds'>,
  name: string,
): Draft => {
  const chosen = changedAt(draft, path, chosenAnew(catalogue, kinds, name));
  const algorithm = kinds === null ? algorithmFor(catalogue, name) : undefined;
  return algorithm === undefined ? chosen : changedAt(chosen, ['algorithm'], algorithm);
};
