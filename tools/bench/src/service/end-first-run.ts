import { cancel } from './subscribers/paced-run';
import type { ServerProcess } from './server-process';

/** Ends the run that a server starts by itself when it has none. */
export const endFirstRun = async (server: ServerProcess): Promise<void> => {
  const { runs } = await server.ask<{ runs: { edges: ReadonlyArray<{ node: { id: string } }> } }>(
    'query { runs(first: 10) { edges { node { id } } } }',
  );
  for (const { node } of runs.edges) await cancel(server, node.id);
};
