import type { HostMessage } from '@evorx/runs';
import { ReplaySubject } from 'rxjs';
import { executeRun } from './execute-run';
import type { HostCommand } from './host-command';

/*
 * A run's own process. Its parent sends the job, and later perhaps an interruption; it answers with messages, and leaves after the last of
 * them. When the parent is gone, so is it. Signals of the terminal are the parent's affair: it interrupts.
 */
const interrupt = new ReplaySubject<void>(1);
let pending: Promise<unknown> = Promise.resolve();

const send = (message: HostMessage): void => {
  const sent = new Promise<void>((resolve) => process.send!(message, undefined, {}, () => resolve()));
  pending = Promise.all([pending, sent]);
};

const leave = (): void => {
  void pending.then(() => process.exit(0));
};

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(1));
process.on('message', (command: HostCommand) => {
  if (command.type === 'interrupt') interrupt.next();
  else executeRun(command.job, interrupt, () => pending).subscribe({ next: send, complete: leave });
});
