import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadCommand, LoadReport, LoadSaid } from './load-messages';

/** Some subscribers of a run. */
export type Subscribers = Omit<Extract<LoadCommand, { readonly type: 'connect' }>, 'type'>;

/** Subscribers in a process of their own. */
export interface LoadProcess {
  readonly connect: (crowd: Subscribers) => void;
  /** Resolves when every subscriber has that event. */
  readonly caughtUp: (sequence: number) => Promise<void>;
  readonly report: (sequence: number) => Promise<LoadReport>;
  readonly leave: () => Promise<void>;
}

/** Starts a process that subscribes. */
export const loadProcess = (): LoadProcess => {
  const child = fork(join(__dirname, 'load.js'));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const tell = (command: LoadCommand): void => void child.send(command);
  const said = <T extends LoadSaid['type']>(type: T): Promise<Extract<LoadSaid, { readonly type: T }>> =>
    new Promise((resolve, reject) => {
      void gone.then(() => reject(new Error('the subscribers are gone')));
      child.on('message', function hear(message: LoadSaid) {
        if (message.type !== type) return;
        child.off('message', hear);
        resolve(message as Extract<LoadSaid, { readonly type: T }>);
      });
    });
  return {
    connect: (crowd) => tell({ type: 'connect', ...crowd }),
    caughtUp: async (sequence) => {
      tell({ type: 'catch up', sequence });
      await said('caught up');
    },
    report: async (sequence) => {
      tell({ type: 'report', sequence });
      return (await said('report')).report;
    },
    leave: async () => {
      if (child.connected) tell({ type: 'leave' });
      await gone;
    },
  };
};
