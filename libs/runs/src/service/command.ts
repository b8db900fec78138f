import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { askOwner } from './ask-owner';
import { storeFailed, type Answer, type Desk } from './desk';
import type { Floor } from './floor';
import type { RunRecord, RunState } from '../model/run-record';
import type { RunsError } from '../store/runs-error';
import type { RunsOptions } from './runs';
import type { Live } from '../supervision/supervise';
import { transition } from '../model/transition';

/** What users ask of a run. */
type Name = 'pause' | 'resume' | 'cancel' | 'remove';

/** What a look at a run leads to: an answer, or something to be waited for before the next look. */
type Step =
  | { readonly type: 'done'; readonly record: RunRecord }
  | { readonly type: 'here'; readonly live: Live }
  | { readonly type: 'elsewhere'; readonly record: RunRecord };

const PATIENCE_MS = 10_000;

const done = (record: RunRecord): Step => ({ type: 'done', record });

/**
 * Makes commands: each is checked against the run's state, and where that changes carried out by the supervisor of a run that has a place, by
 * the process that executes it where that is another, else by `idle`. What others do is waited for outside the run's turn, so that a cancel
 * overtakes a pause; then the command is looked at again, as the run may have ended by itself meanwhile.
 *
 * @internal
 */
export const commands = ({ store, patienceMs = PATIENCE_MS }: RunsOptions, desk: Desk, floor: Floor) => {
  /** The record together with the place the run has, as they are at one moment. */
  const look = async (id: string): Answer<{ readonly record: RunRecord; readonly live: Live | undefined }> => {
    for (;;) {
      const before = floor.live(id);
      const record = await desk.read(id);
      if (E.isLeft(record)) return record;
      if (floor.live(id) === before) return E.right({ record: record.right, live: before });
    }
  };

  /** Whether the run has no other writer, so that it can be written here. */
  const mine = async (name: Name, id: string): Answer<boolean> => {
    if (name === 'remove' || floor.has(id)) return E.right(true);
    const claimed = await store.claim(id)();
    return E.isLeft(claimed) ? E.left(storeFailed(claimed.left)) : claimed;
  };

  const nothingToDo = (name: Name, { state }: RunRecord): boolean => {
    const to = transition(name)(state);
    return name !== 'remove' && E.isRight(to) && to.right === state;
  };

  return (
    name: Name,
    idle: (record: RunRecord, to: RunState) => Answer<RunRecord>,
  ): ((id: string) => TaskEither<RunsError, RunRecord>) => {
    const step = async (id: string): Answer<Step> => {
      const looked = await look(id);
      if (E.isLeft(looked)) return looked;
      const { record, live } = looked.right;
      const to = transition(name)(record.state);
      if (E.isLeft(to)) return to;
      const idling = nothingToDo(name, record);
      if (live !== undefined) {
        if (idling && !live.leaving()) return E.right(done(record));
        if (name === 'pause' || name === 'cancel') live.ask(name);
        return E.right({ type: 'here', live });
      }
      if (idling) return E.right(done(record));
      const owned = await mine(name, id);
      if (E.isLeft(owned)) return owned;
      if (!owned.right) return E.right({ type: 'elsewhere', record });
      // Only now nobody else writes it: what was read before may be old.
      const current = await desk.read(id);
      if (E.isLeft(current)) return current;
      const now = transition(name)(current.right.state);
      if (E.isLeft(now)) return now;
      if (nothingToDo(name, current.right)) return E.right(done(current.right));
      const carried = await idle(current.right, now.right);
      return E.isLeft(carried) ? carried : E.right(done(carried.right));
    };

    const askElsewhere = async ({ id, state }: RunRecord): Promise<E.Either<RunsError, void>> => {
      const heard =
        name === 'pause' || name === 'cancel'
          ? await askOwner(
              store,
              { id, wish: name },
              (record) => nothingToDo(name, record) || E.isLeft(transition(name)(record.state)),
              patienceMs,
            )
          : E.right(false);
      if (E.isLeft(heard)) return E.left(storeFailed(heard.left));
      const message = 'The run is in the hands of another process, which has not answered yet.';
      return heard.right ? E.right(undefined) : E.left({ type: 'InvalidState', state, message });
    };

    return (id) => async () => {
      for (;;) {
        const stepped = await desk.inTurn(id, () => step(id));
        if (E.isLeft(stepped)) return stepped;
        const { right } = stepped;
        if (right.type === 'done') return E.right(right.record);
        if (right.type === 'here') await right.live.ended;
        else {
          const asked = await askElsewhere(right.record);
          if (E.isLeft(asked)) return asked;
        }
      }
    };
  };
};
