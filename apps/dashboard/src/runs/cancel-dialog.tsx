import { ConfirmDialog } from '../app/confirm-dialog';
import { cancelRun } from './commands';
import { type RunNow, titleOf } from './run-now';

/** Asks once before a run is ended for good. */
export const CancelDialog = ({ run, onClose }: { readonly run: RunNow; readonly onClose: () => void }) => (
  <ConfirmDialog
    title={`Cancel “${titleOf(run)}”?`}
    text="It ends for good, and what it has done so far is kept. A run that is to go on later is paused instead."
    yes="Cancel the run"
    no="Let it go on"
    onYes={async () => {
      await cancelRun({ id: run.id });
      onClose();
    }}
    onNo={onClose}
  />
);
