import { ConfirmDialog } from '../app/confirm-dialog';
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
}) => (
  <ConfirmDialog
    title={`Delete “${titleOf(run)}”?`}
    text="Its curves, its champion and its checkpoints are deleted with it. This cannot be undone."
    yes="Delete it"
    no="Keep it"
    onYes={async () => {
      const done = await deleteRun(run.id);
      onClose();
      if (done) onDeleted?.();
    }}
    onNo={onClose}
  />
);
