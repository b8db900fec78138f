import type { Recipe } from '@evorx/recipe';
import type { ChampionGenome, RunResult } from '@evorx/runs';
import { championGenome, runResult } from '../testing/samples';
import { summary } from './summary';

const mnist = (images: 'train' | 'test', batch: number | null): Recipe =>
  ({ problem: { mnist: { hidden: [128], fitness: 'accuracy', images, batch } } }) as unknown as Recipe;

const dataset = { name: 'mnist', train: 60000, test: 10000, sha256: 'a'.repeat(64) } as const;

const ended = (result: Partial<RunResult>, champion: ChampionGenome | null = null) => ({
  result: runResult(result),
  champion,
  saved: [],
});

describe('summary', () => {
  it('ends a run of a classifier with the test accuracy of its champion and how it came about', () => {
    const result = runResult({
      preset: 'mnist-seed',
      testAccuracy: 0.18957,
      testLoss: 11.531234,
      accuracy: 0.19,
      backend: 'tensorflow',
      genes: 101770,
      elapsedMs: 35_210,
      dataset,
    });
    expect(summary('mnist-seed', mnist('test', null), { result, champion: null, saved: ['out: champion'] }))
      .toMatchInlineSnapshot(`
     "champion    test accuracy 18.96%, cross-entropy 11.531, on 10,000 images
     validation  accuracy 19.00%
     fitness     accuracy on all test images, as in the article that mnist-seed follows: the test accuracy is what was optimised, not an independent estimate
     run         mnist-seed, seed 7: 3 generations, 40 evaluations, best 0.75
     ended       its generations are done
     genome      101,770 genes
     backend     tensorflow
     data        mnist, 60,000 training and 10,000 test images, sha256 aaaaaaaaaaaa
     elapsed     35.2 s
     saved       out: champion"
    `);
  });

  it('says of other presets that the test images were read once', () => {
    expect(summary('mnist-ga', mnist('train', 100), ended({ testAccuracy: 0.9 }))).toContain(
      'accuracy on a fresh mini-batch of training images; the test images were read once, at the end',
    );
  });

  it.each(['interrupted', 'stop-at'] as const)(
    'says that the test images have not been read, where it was %s',
    (reason) => {
      const text = summary('mnist-ga', mnist('train', 100), ended({ reason, accuracy: 0.9, dataset }));
      expect(text).toContain('accuracy on a fresh mini-batch of training images; the test images have not been read\n');
      expect(text).not.toContain('at the end');
      expect(text).toMatch(/^champion {4}best 0\.75\nvalidation {2}accuracy 90\.00%/);
    },
  );

  it('tells the champion by the best so far, and the best of the last generation beside it', () => {
    const recipe = { problem: { sphere: {} } } as unknown as Recipe;
    const text = summary('sphere', recipe, ended({ best: 0.75, bestSoFar: 0.25 }));
    expect(text).toContain('champion    best 0.25\n');
    expect(text).toContain('3 generations, 40 evaluations, best 0.75, best so far 0.25\n');
  });

  it('says so where no individual has a finite score, and names no champion', () => {
    const failed = { best: null, bestSoFar: null, invalid: 50 };
    for (const [recipe, data] of [
      [mnist('train', 100), dataset],
      [{ problem: { sphere: {} } } as unknown as Recipe, null],
    ] as const) {
      const text = summary('mine', recipe, ended({ ...failed, dataset: data }));
      expect(text).toContain('champion    none, as no individual has a finite score (50 invalid)\n');
      expect(text).toContain('40 evaluations, no individual has a finite score (50 invalid)\n');
    }
  });

  it('names no champion where the outputs of the network are no numbers', () => {
    expect(summary('mnist-es', mnist('train', 100), ended({ bestSoFar: null, dataset }))).toContain(
      'champion    none, as the outputs of the network are no numbers\n',
    );
  });

  it('tells the own value of the champion, where that was told', () => {
    const own = { ...championGenome([0.5, 0.25]), objectives: { loss: 0.625 } };
    const text = summary('mnist-ga', mnist('train', 100), ended({ reason: 'stop-at', accuracy: 0.9, dataset }, own));
    expect(text).toMatch(/^champion {4}best 0\.625\n/);
    const average = { ...own, objectives: { loss: null } };
    expect(
      summary('mnist-es', mnist('train', 100), ended({ reason: 'stop-at', accuracy: 0.9, dataset }, average)),
    ).toMatch(/^validation {2}accuracy 90\.00%/);
  });

  it('has a champion that is not of the last generation, where that has no finite score', () => {
    const text = summary(
      'mnist-es',
      mnist('train', 100),
      ended({ best: null, bestSoFar: null, invalid: 5, accuracy: 0.9, testAccuracy: 0.8, dataset }),
    );
    expect(text).toMatch(/^champion {4}test accuracy 80\.00%/);
  });

  it('tells how many weights are made of the genes, where the genes are not the weights', () => {
    expect(summary('mnist-es', mnist('train', 100), ended({ genes: 14_218 }))).toContain(
      'genome      14,218 genes, from which the 101,770 weights of the network are made\n',
    );
  });

  it('tells the best of a problem that is no classifier, and nothing of images', () => {
    const recipe = { problem: { sphere: {} } } as unknown as Recipe;
    expect(summary('sphere', recipe, ended({}))).toMatchInlineSnapshot(`
     "champion    best 0.75
     run         sphere, seed 7: 3 generations, 40 evaluations, best 0.75
     ended       its generations are done
     genome      10 genes
     backend     cpu
     elapsed     30 ms"
    `);
  });

  it('tells the solution in one line, shortened, with the number of its genes', () => {
    const line = (genome: ReadonlyArray<number>) => {
      const text = summary(
        'x',
        { problem: { x: {} } } as unknown as Recipe,
        ended({ genes: genome.length }, championGenome(genome)),
      );
      return /^genome .*$/m.exec(text)?.[0];
    };
    expect(line([0.30000001192092896, 0.25])).toBe('genome      2 genes: 0.3, 0.25');
    expect(line(new Array<number>(100).fill(1))).toBe(`genome      100 genes: ${'1'.repeat(54)}...`);
    expect(line(Array.from({ length: 50 }, (_, i) => i / 7))).toMatch(/^genome {6}50 genes: 0, 0.14286, .*, \.\.\.$/);
    expect(line(new Array<number>(10_001).fill(0))).toBe('genome      10,001 genes');
    const network = summary('x', mnist('train', 100), ended({ genes: 14_218 }, championGenome([1, 2])));
    expect(network).toContain('genome      14,218 genes, from which the 101,770 weights of the network are made\n');
  });

  it('says so where a run was interrupted before its first generation', () => {
    const recipe = { problem: { sphere: {} } } as unknown as Recipe;
    const text = summary('sphere', recipe, ended({ generations: -1, genes: 0, best: null, reason: 'interrupted' }));
    expect(text).toContain('sphere, seed 7: no generation yet');
    expect(text).not.toMatch(/champion|genes/);
  });
});
