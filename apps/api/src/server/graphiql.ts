import type { GraphiQLOptions } from 'graphql-yoga';

const START = `# Starts a run on a problem that needs no data. Copy the id from the answer into the next tab.
# For handwritten digits: startRun(input: { preset: "mnist-ga", timeLimitMs: 120000 })
mutation StartRun {
  startRun(
    input: {
      name: "my first sphere"
      seed: 1
      generations: 200
      recipe: {
        problem: { sphere: { dimension: 10 } }
        algorithm: {
          generational: {
            population: 50
            select: { tournament: { size: 2 } }
            vary: [{ uniformCrossover: { rate: 0.5 } }, { gaussianMutation: { rate: 0.1, deviation: 0.1 } }]
            replace: { generational: { elites: 1 } }
          }
        }
      }
    }
  ) {
    __typename
    ... on Run { id name state seed }
    ... on InvalidInput { path message accepted }
  }
}
`;

const WATCH = `# Every event of a run, the past ones first, then live, to the last.
subscription WatchRun($id: ID!) {
  runEvents(id: $id, after: -1, every: 1) {
    __typename
    ... on RunStarted { sequence }
    ... on RunAdvanced { sequence generation { index best mean accuracy elapsedMs } }
    ... on RunPaused { sequence }
    ... on RunResumed { sequence }
    ... on RunFinished { sequence reason testAccuracy }
    ... on RunCancelled { sequence }
    ... on RunFailed { sequence error }
  }
}
`;

const LIST = `# The newest runs.
query ListRuns {
  runs(first: 10) {
    edges {
      node { id name preset state generation evaluations best accuracy testAccuracy progress reason error }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

/**
 * GraphiQL with operations to begin with: start a run, watch it, list all.
 *
 * @category GraphiQL
 */
export const graphiql: GraphiQLOptions = {
  title: 'evorx',
  defaultTabs: [{ query: START }, { query: WATCH, variables: '{ "id": "" }' }, { query: LIST }],
  // Subscriptions from here are GET requests, which nothing but a header of one's own tells from a cross-site one.
  additionalHeaders: { 'x-graphql-yoga-csrf': 'graphiql' },
};
