import type { TypedDocumentNode } from '@urql/core';
import { say } from '../app/message';
import { ask } from '../graphql/ask';
import {
  CancelRunDocument,
  type CommandResultFragment,
  DeleteRunDocument,
  PauseRunDocument,
  RenameRunDocument,
  type RenameRunMutationVariables,
  ResumeRunDocument,
} from '../graphql/graphql';
import { forget, note } from './run-book';

type Result = { readonly result: CommandResultFragment };

/** Does what was asked for, and says why where it cannot be done. */
const attempt = async (work: () => Promise<string | null>): Promise<boolean> => {
  try {
    const refused = await work();
    say(refused);
    return refused === null;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
};

const command =
  <V extends { readonly id: string | number }>(document: TypedDocumentNode<Result, V>) =>
  (variables: V): Promise<boolean> =>
    attempt(async () => {
      const { result } = await ask(document, variables);
      if (result.__typename === 'NotFound') return 'There is no such run any more.';
      if (result.__typename === 'InvalidState') return result.message;
      note(result);
      return null;
    });

/** Pauses a run, once its checkpoint is written. */
export const pauseRun = command(PauseRunDocument);

/** Lets a run go on that is paused, or has failed. */
export const resumeRun = command(ResumeRunDocument);

/** Ends a run for good. */
export const cancelRun = command(CancelRunDocument);

/** Gives a run another name; none where null. */
export const renameRun = command<RenameRunMutationVariables>(RenameRunDocument);

/** Forgets a run that has ended. */
export const deleteRun = (id: string): Promise<boolean> =>
  attempt(async () => {
    const { result } = await ask(DeleteRunDocument, { id });
    if (result.__typename === 'InvalidState') return result.message;
    // Where nothing else can change, no stream tells of it.
    forget(id);
    return null;
  });
