import type { FormEvent } from 'react';
import { Dialog } from '../app/dialog';
import { renameRun } from './commands';
import type { RunNow } from './run-now';

/** Asks for a run's name. */
export const RenameDialog = ({ run, onClose }: { readonly run: RunNow; readonly onClose: () => void }) => {
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    await renameRun({ id: run.id, name: name === '' ? null : name });
    onClose();
  };
  return (
    <Dialog title="Rename the run" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <input
          className="input"
          name="name"
          aria-label="Name"
          defaultValue={run.name ?? ''}
          placeholder={run.preset ?? 'no name'}
          maxLength={100}
          autoComplete="off"
          autoFocus
        />
        <div className="buttons" style={{ marginTop: '1rem' }}>
          <button className="button primary">Rename</button>
          <button type="button" className="button" onClick={onClose}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
};
