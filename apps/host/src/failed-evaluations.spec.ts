import { configure } from '@evorx/recipe';
import type { HostMessage } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { lastValueFrom, NEVER, toArray } from 'rxjs';
import { executeRun } from './execute-run';

/** Whether the evaluation of a genome fails. */
let failing: (genome: Uint8Array) => boolean;

jest.mock('@evorx/problems', () => {
  const problems = jest.requireActual<typeof import('@evorx/problems')>('@evorx/problems');
  return {
    ...problems,
    oneMax: (options: { readonly length: number }) => {
      const problem = problems.oneMax(options);
      return {
        ...problem,
        score: (genome: Uint8Array) => {
          if (failing(genome)) throw new Error(`no answer\n  for ${genome[0]}, ${genome[1]}.`);
          return problem.score(genome);
        },
      };
    },
  };
});

const messages = async (): Promise<ReadonlyArray<HostMessage>> => {
  const spec = configure(7)({ problem: 'onemax', population: 8, generations: 3 });
  if (E.isLeft(spec)) throw new Error(spec.left.message);
  const job = {
    spec: spec.right,
    resumeFrom: null,
    checkpointFile: null,
    checkpointEveryMs: 60_000,
    championDirectory: null,
    dataDirectory: null,
  };
  return lastValueFrom(executeRun(job, NEVER).pipe(toArray()));
};

const notesOf = (all: ReadonlyArray<HostMessage>): ReadonlyArray<string> =>
  all.flatMap((message) => (message.type === 'note' ? message.text : []));

describe('a run some of whose evaluations fail', () => {
  it('notes the first with its reason, and at the end how many there were, before the result', async () => {
    let failures = 0;
    failing = (genome) => genome[0] === 1 && genome[1] === 1 && ++failures > 0;
    const all = await messages();
    expect(failures).toBeGreaterThan(2);
    expect(notesOf(all)).toEqual([
      expect.stringMatching(
        /^Genome \d of generation 0 could not be evaluated: no answer for 1, 1\. It has no score, and the run goes on/,
      ),
      `${failures} evaluations failed.`,
    ]);
    expect(all.at(-1)).toMatchObject({ type: 'result', result: { generations: 3 } });
    const invalid = all
      .flatMap((message) => (message.type === 'generations' ? message.generations : []))
      .map((generation) => generation.figures['invalid']);
    expect(invalid[0]).toBeGreaterThan(0);
  });

  it('notes one that is the only one, once', async () => {
    let calls = 0;
    failing = () => ++calls === 4;
    expect(notesOf(await messages())).toEqual([expect.stringContaining('Genome 3 of generation 0 could not be')]);
  });

  it('notes nothing where none failed', async () => {
    failing = () => false;
    expect(notesOf(await messages())).toEqual([]);
  });
});
