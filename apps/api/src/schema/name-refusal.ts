import { shown } from './shown';
import type { InvalidInput } from './result-types';

const MOST = 200;
/** Nothing that breaks a line of a log or of a terminal, and nothing that a database cannot hold. */
const PLAIN = /^\P{Cc}*$/u;

const ACCEPTED = `a text of at most ${MOST} characters, without control characters`;

/**
 * Why a text cannot be the name of a run, if it cannot.
 *
 * @category Resolvers
 */
export const nameRefusal = (name: string | null = null): InvalidInput | null =>
  name === null || (name.length <= MOST && PLAIN.test(name))
    ? null
    : { __typename: 'InvalidInput', path: 'name', message: `${shown(name)} cannot be a name`, accepted: ACCEPTED };
