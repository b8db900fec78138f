import { ask } from '../graphql/ask';
import { CloneRunDocument, StartRunDocument } from '../graphql/graphql';
import { note } from '../runs/run-book';
import { type Options, optionsInput } from './options';
import type { Override } from './overrides';

/** What a new run is made of: a preset or another run, and what shall be otherwise. */
export interface Base {
  readonly kind: 'preset' | 'clone';
  /** The preset's name, or the run's id. */
  readonly of: string;
}

/** The new run's id, or why there is none. */
export type Submitted = { readonly id: string } | { readonly path: string; readonly message: string };

/** Starts the run. */
export const submit = async (base: Base, overrides: ReadonlyArray<Override>, options: Options): Promise<Submitted> => {
  const input = { ...optionsInput(options), overrides: overrides.map(({ path, value }) => ({ path, value })) };
  const { result } = await (base.kind === 'preset'
    ? ask(StartRunDocument, { input: { ...input, preset: base.of } })
    : ask(CloneRunDocument, { id: base.of, input }));
  switch (result.__typename) {
    case 'Run':
      note(result);
      return { id: result.id };
    case 'NotFound':
      return { path: '', message: 'The run to be cloned has been deleted.' };
    case 'InvalidInput':
      return {
        path: result.path,
        message: `${result.message}${result.accepted === null ? '' : `; accepted: ${result.accepted}`}.`,
      };
  }
};
