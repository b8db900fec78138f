import type { Observation } from '@evorx/core';
import { decodeFront, FRONT_SHOWN, GENES_SHOWN } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { frontMessages } from './front-message';

/** Lists of so many numbers. */
const listsOf = (size: number) => ({
  size,
  json: { toJson: (genome: unknown) => [...(genome as Float32Array)], fromJson: (json: unknown) => E.right(json) },
});

const OBJECTIVES = [
  { name: 'value', direction: 'maximise' },
  { name: 'cost', direction: 'minimise' },
] as const;

const observed = (
  values: ReadonlyArray<number>,
  objectives: Observation['population']['scores']['objectives'] = OBJECTIVES,
  genes = 1,
): Observation<unknown> => {
  const size = values.length / objectives.length;
  const genomes = Array.from({ length: size }, (_, i) => new Float32Array(genes).fill(i));
  return { index: 4, evaluations: 9, progress: 0.5, population: { genomes, scores: { objectives, size, values } } };
};

const front = (...args: Parameters<typeof observed>) => {
  const [message] = frontMessages(listsOf(args[2] ?? 1), observed(...args));
  if (message?.type !== 'front') throw new Error('There is no front.');
  const decoded = decodeFront(message.bytes);
  if (E.isLeft(decoded)) throw new Error(decoded.left);
  expect(decoded.right.generation).toBe(message.generation);
  return decoded.right;
};

describe('frontMessages', () => {
  it('tells of those that nobody dominates, the best by the first objective first', () =>
    expect(front([1, 3, 2, 2, NaN, 1, 3, 2, 9, 0])).toEqual({
      generation: 4,
      members: [
        { genome: [1], objectives: { value: 3, cost: 3 } },
        { genome: [2], objectives: { value: 2, cost: 2 } },
        { genome: [0], objectives: { value: 1, cost: 1 } },
      ],
    }));

  it('tells nothing of one objective, and of a generation in which nobody has a score', () => {
    expect(frontMessages(listsOf(1), observed([1, 2], [OBJECTIVES[0]]))).toEqual([]);
    expect(frontMessages(listsOf(1), observed([NaN, NaN]))).toEqual([]);
  });

  it('leaves genomes out that are too large', () => {
    const [one, other] = [front([1, 1], OBJECTIVES, GENES_SHOWN), front([1, 2, 1, 2], OBJECTIVES, GENES_SHOWN)];
    expect(one.members[0]!.genome).toHaveLength(GENES_SHOWN);
    expect(other.members.map(({ genome }) => genome)).toEqual([null, null]);
  });

  it('tells of as many members as are shown, evenly, both ends among them', () => {
    const size = 2 * FRONT_SHOWN + 1;
    const line = Array.from({ length: size }, (_, i) => i);
    const { members } = front([...line, ...line]);
    expect(members).toHaveLength(FRONT_SHOWN);
    expect([members[0], members.at(-1)]).toMatchObject([
      { objectives: { value: size - 1 } },
      { objectives: { value: 0 } },
    ]);
  });
});
