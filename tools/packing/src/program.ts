/** A strict program against the packed libraries: every one is imported, and evolution runs. */
export const PROGRAM = (libraries: ReadonlyArray<string>): string => `
${libraries.map((name, index) => `import * as library${index} from '${name}';`).join('\n')}
import { byObjective, type Bits, type Generation } from '@evorx/core';
import { evolve, fromFunction, generational, genesis, untilAny, untilFitness, untilGeneration } from '@evorx/evolution';
import { oneMax } from '@evorx/problems';
import { seed } from '@evorx/random';
import { generationalReplacement } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { bitFlipMutation, uniformCrossover } from '@evorx/variation';
import { concatMap, last, type Observable } from 'rxjs';

const libraries: ReadonlyArray<object> = [${libraries.map((_, index) => `library${index}`).join(', ')}];

const problem = oneMax({ length: 20 });
const score = fromFunction(problem.objective, problem.score);
const ranking = byObjective(0);
const step = generational<Bits>({
  select: tournament({ size: 2, ranking }),
  vary: [uniformCrossover({ rate: 0.5, bias: 0.5 }), bitFlipMutation({ rate: 0.05 })],
  evaluate: score,
  replace: generationalReplacement({ elites: 1, ranking }),
});
const run: Observable<Generation<Bits>> = genesis(problem.init(30), score)(seed(1)).pipe(
  concatMap(evolve(step)),
  untilAny(untilGeneration(200), untilFitness(20)),
  last(),
);
run.subscribe(({ population }) => console.log(libraries.length, 'libraries, best', Math.max(...population.scores.values)));
`;

/** Scores a population of networks on a few images, on the backend that is everywhere. */
export const EVALUATION_PROGRAM = `
import { type Digits, loadBackend, type Mnist, mnistClassifier } from '@evorx/evaluation';
import { uniforms, seed } from '@evorx/random';
import { configure, mnistIn, type MnistProblem } from '@evorx/recipe';
import { firstValueFrom } from 'rxjs';

const digits = (size: number): Digits => ({
  size,
  images: Uint8Array.from({ length: size * 784 }, (_, i) => i % 256),
  labels: Uint8Array.from({ length: size }, (_, i) => i % 10),
});
const mnist: Mnist = {
  train: digits(32),
  test: digits(16),
  dataset: { name: 'custom', train: 32, test: 16, sha256: '' },
  note: null,
};

const main = async (): Promise<void> => {
  const tensorflow = await loadBackend('cpu')();
  const spec = configure(1)({ preset: 'mnist-seed' });
  const digits = spec._tag === 'Left' ? null : mnistIn(spec.right.recipe.problem);
  if (tensorflow._tag === 'Left' || digits === null) throw new Error('no classifier');
  const problem: MnistProblem = { ...digits, hidden: [4] };
  const classifier = mnistClassifier(tensorflow.right, mnist)(problem);
  const genomes = [1, 2, 3].map((n) => uniforms(classifier.genes, { lower: -1, upper: 1 })(seed(n))[0]);
  const scores = await firstValueFrom(classifier.evaluator({ genomes, rng: seed(1), generation: 0, progress: 0 }));
  console.log(tensorflow.right.backend, scores.size === 3 && Array.from(scores.values).every((score) => score >= 0 && score <= 1));
  classifier.dispose();
};
void main();
`;

/** What the libraries without streams do by themselves. */
export const PURE_PROGRAM = `
import { byObjective, type Population, scoresOf } from '@evorx/core';
import { geneCount } from '@evorx/neural';
import { oneMax } from '@evorx/problems';
import { seed } from '@evorx/random';
import { generationalReplacement } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { bitFlipMutation } from '@evorx/variation';
import * as S from 'fp-ts/lib/State.js';
import { pipe } from 'fp-ts/lib/function.js';

const ranking = byObjective(0);
const problem = oneMax({ length: 20 });
const scored = (genomes: ReadonlyArray<Uint8Array>): Population<Uint8Array> => ({
  genomes,
  scores: scoresOf(problem.objective)(Float64Array.from(genomes, problem.score)),
});
const survivors = pipe(
  problem.init(10),
  S.map(scored),
  S.chain((parents) =>
    pipe(
      tournament({ size: 2, ranking })(10)(parents),
      S.chain((chosen) => bitFlipMutation({ rate: 0.1 }).apply(Array.from(chosen, (index) => parents.genomes[index]!))),
      S.map(scored),
      S.chain((children) => generationalReplacement({ elites: 1, ranking })(parents, children)),
    ),
  ),
  S.evaluate(seed(1)),
);
console.log(survivors.length, geneCount({ layers: [2, 3, 1], activation: 'relu' }));
`;
