import { Dialog } from '../app/dialog';
import { deleteRun } from './commands';
import { type RunNow, titleOf } from './run-now';

/** Asks once before a run is forgotten. */
export const DeleteDialog = ({
  run,
  onClose,
  onDeleted,
}: {
  readonly run: RunNow;
  readonly onClose: () => void;
  readonly onDeleted?: (() => void) | undefined;
}) => {
  const remove = async (): Promise<void> => {
    const done = await deleteRun(run.id);
    onClose();
    if (done) onDeleted?.();
  };
  return (
    <Dialog title={`Delete “${titleOf(run)}”?`} onClose={onClose}>
      <p className="soft">Its curves, its champion and its checkpoints are deleted with it. This cannot be undone.</p>
      <div className="buttons">
        <button type="button" className="button danger" onClick={() => void remove()}>
          Delete it
        </button>
        <button type="button" className="button" onClick={onClose} autoFocus>
          Keep it
        </button>
      </div>
    </Dialog>
  );
};
