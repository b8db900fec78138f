import { setTimeout as sleep } from 'node:timers/promises';
import type { GenerationStats } from '@evorx/runs';

/** An event as a client was told it. */
export interface Acknowledged {
  readonly __typename: string;
  readonly sequence: number;
  readonly generation?: Partial<GenerationStats>;
}

const TYPES = ['Started', 'Paused', 'Resumed', 'Finished', 'Cancelled', 'Failed'];

const EVENTS = `subscription ($id: ID!, $after: Int!) { runEvents(id: $id, after: $after) {
  __typename
  ${TYPES.map((type) => `... on Run${type} { sequence }`).join(' ')}
  ... on RunAdvanced {
    sequence
    generation { index evaluations best mean worst deviation diversity invalid accuracy }
  }
} }`;

const LAST = ['RunFinished', 'RunCancelled', 'RunFailed'];
const RETRY_MS = 50;

/** What no restart will mend. */
class Refused extends Error {}

/** The events that one connection brings, until it ends or breaks. */
async function* heard(port: number, id: string, after: number): AsyncGenerator<Acknowledged> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: EVENTS, variables: { id, after } }),
  });
  let rest = '';
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue;
      const { data, errors } = JSON.parse(line.slice(6)) as {
        readonly data?: { readonly runEvents: Acknowledged } | null;
        readonly errors?: ReadonlyArray<{ readonly message: string }>;
      };
      if (data === undefined || data === null) throw new Refused(errors?.[0]?.message ?? 'no data');
      yield data.runEvents;
    }
  }
}

/**
 * A client that follows a run to its end through every restart of its server: it acknowledges events by their sequence,
 * and asks for those after the last one when it is back. `port` is where the server listens now.
 */
export const acknowledging = async (port: () => number, id: string): Promise<ReadonlyArray<Acknowledged>> => {
  const all: Array<Acknowledged> = [];
  for (;;) {
    try {
      for await (const event of heard(port(), id, all.at(-1)?.sequence ?? -1)) all.push(event);
    } catch (error) {
      // Otherwise the server is gone, or not back yet.
      if (error instanceof Refused) throw error;
    }
    if (LAST.includes(all.at(-1)?.__typename ?? '')) return all;
    await sleep(RETRY_MS);
  }
};
