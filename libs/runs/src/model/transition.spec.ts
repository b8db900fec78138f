import * as E from 'fp-ts/Either';
import type { RunState } from './run-record';
import { isTerminal, transition, type RunCommand } from './transition';

const states: ReadonlyArray<RunState> = ['QUEUED', 'RUNNING', 'PAUSED', 'FINISHED', 'CANCELLED', 'FAILED'];
const NO = null;

// Where each command leads from QUEUED, RUNNING, PAUSED, FINISHED, CANCELLED, FAILED.
const table: ReadonlyArray<[RunCommand, ReadonlyArray<RunState | null>]> = [
  ['launch', ['RUNNING', 'RUNNING', NO, NO, NO, NO]],
  ['pause', ['PAUSED', 'PAUSED', 'PAUSED', NO, NO, NO]],
  ['resume', ['QUEUED', 'RUNNING', 'QUEUED', NO, NO, 'QUEUED']],
  ['cancel', ['CANCELLED', 'CANCELLED', 'CANCELLED', NO, 'CANCELLED', NO]],
  ['remove', [NO, NO, NO, 'FINISHED', 'CANCELLED', 'FAILED']],
  ['finish', [NO, 'FINISHED', NO, NO, NO, NO]],
  ['fail', ['FAILED', 'FAILED', NO, NO, NO, NO]],
];

describe('transition', () => {
  it.each(table)('%s leads where the table says from every state', (command, row) => {
    for (const [i, state] of states.entries()) {
      const to = transition(command)(state);
      const expected = row[i];
      if (expected === null) expect(to).toMatchObject({ left: { type: 'InvalidState', state } });
      else expect(to).toEqual(E.right(expected));
    }
  });

  it('says in one sentence what the state is and what it would have to be', () => {
    expect(transition('resume')('FINISHED')).toMatchObject({
      left: {
        message: 'A run that is FINISHED cannot be resumed; it would have to be PAUSED, QUEUED, RUNNING or FAILED.',
      },
    });
  });

  it('leaves a terminal state for no other, but that a run which failed may be resumed', () => {
    for (const state of states.filter(isTerminal))
      for (const [command] of table) {
        if (state === 'FAILED' && command === 'resume') continue;
        const to = transition(command)(state);
        expect(E.isLeft(to) || to.right === state).toBe(true);
      }
  });
});
