import { useState } from 'react';
import { Icon } from '../app/icon';
import { Link } from '../app/link';
import { CancelDialog } from './cancel-dialog';
import { pauseRun, resumeRun } from './commands';
import { DeleteDialog } from './delete-dialog';
import { RenameDialog } from './rename-dialog';
import { type RunNow, isOver, titleOf } from './run-now';

/** Everything that one can do to a run in its state. */
export const RunActions = ({
  run,
  compact = false,
  onDeleted,
}: {
  readonly run: RunNow;
  /** Drawings alone, for rows. */
  readonly compact?: boolean;
  readonly onDeleted?: () => void;
}) => {
  const [asking, setAsking] = useState<'cancel' | 'delete' | 'rename' | null>(null);
  const { id, state } = run;
  const label = (verb: string) => (
    <span className={compact ? 'hidden-text' : undefined}>
      {verb}
      {compact && <span> {titleOf(run)}</span>}
    </span>
  );
  const button = (icon: Parameters<typeof Icon>[0]['name'], verb: string, act: () => unknown) => (
    <button type="button" className={compact ? 'icon-button' : 'button'} title={verb} onClick={() => void act()}>
      <Icon name={icon} /> {label(verb)}
    </button>
  );
  return (
    <div className="buttons actions">
      {(state === 'RUNNING' || state === 'QUEUED') && button('pause', 'Pause', () => pauseRun({ id }))}
      {(state === 'PAUSED' || state === 'FAILED') && button('play', 'Resume', () => resumeRun({ id }))}
      {!isOver(state) && button('stop', 'Cancel', () => setAsking('cancel'))}
      <Link className={compact ? 'icon-button' : 'button'} title="Clone" href={`/start?clone=${id}`}>
        <Icon name="copy" /> {label('Clone')}
      </Link>
      {button('pencil', 'Rename', () => setAsking('rename'))}
      {isOver(state) && button('trash', 'Delete', () => setAsking('delete'))}
      {asking === 'cancel' && <CancelDialog run={run} onClose={() => setAsking(null)} />}
      {asking === 'delete' && <DeleteDialog run={run} onClose={() => setAsking(null)} onDeleted={onDeleted} />}
      {asking === 'rename' && <RenameDialog run={run} onClose={() => setAsking(null)} />}
    </div>
  );
};
