/** A strict program against the packed libraries: every one is imported, and evolution runs. */
export const PROGRAM = (libraries: ReadonlyArray<string>): string => `
${libraries.map((name, index) => `import * as library${index} from '@evorx/${name}';`).join('\n')}
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

/** What the libraries without streams do by themselves. */
export const PURE_PROGRAM = `
import { byObjective, type Population, scoresOf } from '@evorx/core';
import { geneCount } from '@evorx/neural';
import { oneMax } from '@evorx/problems';
import { seed } from '@evorx/random';
import { generationalReplacement } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { bitFlipMutation } from '@evorx/variation';
import * as S from 'fp-ts/State';
import { pipe } from 'fp-ts/function';

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
