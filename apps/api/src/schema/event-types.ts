import { type RunEvent, type RunRecord, patiently } from '@evorx/runs';
import * as O from 'fp-ts/Option';
import { builder } from './builder';
import type { Context } from './context';
import { notFound } from './not-found';
import { read } from './read';
import { GenerationStatsType, RunType } from './run-type';

/**
 * An event with the run that it happened to.
 *
 * @category Model
 */
export type Told<T extends RunEvent['type'] = RunEvent['type']> = Extract<RunEvent, { readonly type: T }> & {
  readonly of: string;
};

const now = async (id: string, { store }: Context): Promise<RunRecord> => {
  // An event is told once: it is not lost because the store is unavailable at that moment.
  const run = await read(patiently(store.get(id)));
  if (O.isNone(run)) throw notFound(id);
  return run.value;
};

const event = <T extends RunEvent['type']>(type: T) => builder.objectRef<Told<T>>(`Run${type}`);

type Fields<T extends Told> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, T>;

/** What every event has. */
const common = <T extends Told>(t: Fields<T>) => ({
  sequence: t.int({ description: 'Counts 0, 1, 2, ... within the run.', resolve: (told) => told.sequence }),
  run: t.field({
    type: RunType,
    description: 'The run as it is now.',
    resolve: (told, _, context) => now(told.of, context),
  }),
});

const started = event('Started').implement({ description: 'The run was accepted.', fields: common });
const advanced = event('Advanced').implement({
  description: 'A generation is done.',
  fields: (t) => ({ ...common(t), generation: t.expose('generation', { type: GenerationStatsType }) }),
});
const paused = event('Paused').implement({ description: 'The run waits, its checkpoint written.', fields: common });
const resumed = event('Resumed').implement({ description: 'The run goes on.', fields: common });
const finished = event('Finished').implement({
  description: 'The run has ended by itself: its last event.',
  fields: (t) => ({
    ...common(t),
    reason: t.string({
      description: 'generations, evaluations, time, target, steady, stop-at or interrupted.',
      resolve: ({ result }) => result.reason,
    }),
    testAccuracy: t.float({ nullable: true, resolve: ({ result }) => result.testAccuracy }),
  }),
});
const cancelled = event('Cancelled').implement({
  description: 'The run was cancelled: its last event.',
  fields: common,
});
const failed = event('Failed').implement({
  description: 'The run could not go on: its last event.',
  fields: (t) => ({ ...common(t), error: t.exposeString('error') }),
});

/** What happens to a run. @category Schema */
export const RunEventType = builder.unionType('RunEvent', {
  description: 'What happens to a run.',
  types: [started, advanced, paused, resumed, finished, cancelled, failed],
  resolveType: ({ type }) => `Run${type}` as const,
});
