import type { Socket } from 'node:net';
import { eventScanner } from './event-scanner';
import { latencies } from './latencies';
import type { Subscribers } from './load-process';
import type { LoadCommand, LoadReport, LoadSaid } from './load-messages';
import { type Transport, subscriber } from './subscriber';

/** The limit on open streams is one for each address: on Linux every address of this network is this machine's. */
const PER_ADDRESS = 64;
const addressOf = (i: number): string => `127.0.0.${2 + Math.floor(i / PER_ADDRESS)}`;

const EVENTS = `subscription ($id: ID!, $after: Int) { runEvents(id: $id, after: $after) { __typename
  ... on RunStarted { sequence } ... on RunPaused { sequence } ... on RunResumed { sequence } ... on RunFinished { sequence }
  ... on RunCancelled { sequence } ... on RunFailed { sequence }
  ... on RunAdvanced { sequence generation { index best mean worst elapsedMs } } } }`;

/**
 * Long answers, so that what the sockets hold, megabytes of the kernel's, is full before it is measured what such a
 * client costs.
 */
const LONG = `subscription ($id: ID!, $after: Int) { runEvents(id: $id, after: $after) { ... on RunAdvanced { sequence run { recipe b: recipe c: recipe d: recipe e: recipe f: recipe g: recipe h: recipe }
  generation { index evaluations best mean median worst deviation accuracy diversity invalid progress elapsedMs } } } }`;

const say = (message: LoadSaid): void => void process.send!(message);

const open: Array<Socket> = [];
const reached: Array<number> = [];
const times = latencies();
let disorder = 0;
let dropped = 0;

/** Waits until every reading subscriber has an event. */
const everyoneHas = async (sequence: number, withinMs: number): Promise<boolean> => {
  const deadline = performance.now() + withinMs;
  while (reached.some((last) => last < sequence)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
};

const connect = ({ port, run: id, count, after, reading }: Subscribers): void => {
  const body = JSON.stringify({ query: reading ? EVENTS : LONG, variables: { id, after } });
  for (let i = 0; i < count; i++) {
    const place = reached.length;
    const read = eventScanner(({ sequence, elapsedMs }) => {
      if (sequence !== reached[place]! + 1) disorder++;
      reached[place] = sequence;
      if (elapsedMs !== null) times.note(sequence, performance.now() - elapsedMs);
    });
    if (reading) reached.push(after);
    const transport: Transport = i % 2 === 0 ? 'sse' : 'websocket';
    const socket = subscriber({
      transport,
      port,
      localAddress: addressOf(open.length),
      body,
      read: reading ? read : null,
    });
    socket.on('close', () => dropped++).on('error', () => undefined);
    open.push(socket);
  }
};

const report = async (sequence: number): Promise<LoadReport> => {
  const complete = await everyoneHas(sequence, 10_000);
  const behind = complete ? 0 : reached.filter((last) => last < sequence).length;
  return { subscribers: reached.length, disorder, dropped, behind, ...times.read() };
};

process.on('message', (command: LoadCommand) => {
  switch (command.type) {
    case 'connect':
      return connect(command);
    case 'catch up':
      return void everyoneHas(command.sequence, 60_000).then(() => {
        times.from(command.sequence);
        say({ type: 'caught up' });
      });
    case 'report':
      return void report(command.sequence).then((of) => say({ type: 'report', report: of }));
    case 'leave':
      for (const socket of open) socket.removeAllListeners('close').destroy();
      return process.disconnect();
  }
});
