import type { RunRecord, RunState, RunsError } from '@evorx/runs';
import { builder } from './builder';
import { storeFailure } from './store-failure';
import { RunStateEnum, RunType } from './run-type';

/** An option that is no good. @category Model */
export interface InvalidInput {
  readonly __typename: 'InvalidInput';
  readonly path: string;
  readonly message: string;
  readonly accepted: string | null;
}
interface NotFound {
  readonly __typename: 'NotFound';
  readonly id: string;
}
interface InvalidState {
  readonly __typename: 'InvalidState';
  readonly state: RunState;
  readonly message: string;
}
interface DeletedRun {
  readonly __typename: 'DeletedRun';
  readonly id: string;
}

/**
 * Why a command was not carried out, as a member of a result's union.
 *
 * @category Model
 */
export type Refusal = InvalidInput | NotFound | InvalidState;

/**
 * A refusal as clients see it. A store that fails is no result but an error.
 *
 * @category Errors
 */
export const refusal = (error: RunsError): Refusal => {
  switch (error.type) {
    case 'InvalidInput':
      return { __typename: 'InvalidInput', ...error.error, accepted: error.error.accepted ?? null };
    case 'NotFound':
      return { __typename: 'NotFound', id: error.id };
    case 'InvalidState':
      return { __typename: 'InvalidState', state: error.state, message: error.message };
    case 'StoreFailed':
      throw storeFailure(error);
  }
};

/** @category Schema */
export const InvalidInputType = builder.objectRef<InvalidInput>('InvalidInput').implement({
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: `algorithm.generational.population`, `seed`.' }),
    message: t.exposeString('message', { description: 'What is wrong, with the value that was given.' }),
    accepted: t.exposeString('accepted', { nullable: true, description: 'What is accepted there.' }),
  }),
});
/** @category Schema */
export const NotFoundType = builder
  .objectRef<NotFound>('NotFound')
  .implement({ fields: (t) => ({ id: t.exposeID('id') }) });
const InvalidStateType = builder.objectRef<InvalidState>('InvalidState').implement({
  fields: (t) => ({
    state: t.expose('state', { type: RunStateEnum, description: 'The state that the run is in.' }),
    message: t.exposeString('message'),
  }),
});
const DeletedRunType = builder
  .objectRef<DeletedRun>('DeletedRun')
  .implement({ fields: (t) => ({ id: t.exposeID('id') }) });

const resolveType = (value: RunRecord | Refusal | DeletedRun) => ('__typename' in value ? value.__typename : 'Run');

/** @category Schema */
export const StartRunResult = builder.unionType('StartRunResult', { types: [RunType, InvalidInputType], resolveType });

/** @category Schema */
export const CloneRunResult = builder.unionType('CloneRunResult', {
  types: [RunType, NotFoundType, InvalidInputType],
  resolveType,
});

/** @category Schema */
export const RunResult = builder.unionType('RunResult', {
  types: [RunType, NotFoundType, InvalidStateType],
  resolveType,
});

/** @category Schema */
export const DeleteRunResult = builder.unionType('DeleteRunResult', {
  types: [DeletedRunType, NotFoundType, InvalidStateType],
  resolveType,
});
