import { loadModules } from '@evorx/modules';
import type { HostMessage, Job } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { delimiter } from 'node:path';
import { ReplaySubject } from 'rxjs';
import { executeRun } from './execute-run';
import type { HostCommand } from './host-command';

/*
 * A run's own process. Its parent sends the job, and later perhaps an interruption; it answers with messages, and
 * leaves after the last of them. When the parent is gone, so is it. Signals of the terminal are the parent's affair: it
 * interrupts.
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

/** The modules that this process was started with: their code runs here, and not in the one that started it. */
const modules = loadModules((process.env['EVORX_USE'] ?? '').split(delimiter).filter((file) => file !== ''));

const launch = async (job: Job): Promise<void> => {
  const used = await modules();
  if (E.isRight(used)) {
    executeRun(job, interrupt, () => pending, used.right).subscribe({ next: send, complete: leave });
    return;
  }
  send({ type: 'started', pid: process.pid });
  send({ type: 'failed', message: used.left });
  leave();
};

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(1));
process.on('message', (command: HostCommand) => {
  if (command.type === 'interrupt') interrupt.next();
  else void launch(command.job);
});
