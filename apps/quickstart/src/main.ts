// The shortest round trip through 40 cities on a circle: a problem of our own, evolved with the libraries alone.
import { type Generation, scoresOf, type Variation } from '@evorx/core';
import { type Brood, evaluate, type Evaluator, evolve, genesis, replace, select } from '@evorx/evolution';
import { statisticsOf, type Step, until, untilAny, untilGeneration, vary } from '@evorx/evolution';
import { draw, permutation, populationOf, seed } from '@evorx/random';
import { plus } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { concatMap, last, map, of, scan, tap } from 'rxjs';

type Tour = Uint32Array;
const CITIES = 40;
const distance = (a: number, b: number): number => 2 * Math.abs(Math.sin((Math.PI * (a - b)) / CITIES));
const lengthOf = (tour: Tour): number =>
  tour.reduce((sum, city, i) => sum + distance(city, tour.at(i + 1 - CITIES)!), 0);

// An evaluator of our own: scores a whole brood at once.
const evaluator: Evaluator<Tour> = ({ genomes }) =>
  of(scoresOf({ name: 'length', direction: 'minimise' })(genomes.map(lengthOf)));

// A mutation of our own: drives a part of the tour backwards.
const turned = (tour: Tour, from: number, to: number): Tour =>
  tour.map((city, i) => (i < from || i > to ? city : tour[from + to - i]!));
const reversal: Variation<Tour> = {
  parentsFor: (children) => children,
  apply: (parents) => draw((gen) => parents.map((tour) => turned(tour, gen.below(CITIES), gen.below(CITIES)))),
};

// A phase of our own: a stranger takes the place of the first child.
const invite = ({ generation, brood, rng }: Brood<Tour>): Brood<Tour> => {
  const [stranger, next] = permutation(CITIES)(rng);
  return { generation, brood: [stranger, ...brood.slice(1)], rng: next };
};

const step: Step<Generation<Tour>> = (generation) =>
  of(generation).pipe(
    select(tournament({ size: 3 })),
    vary(reversal),
    map(invite),
    evaluate(evaluator),
    replace(plus()),
  );

// A stop of our own: shorter than the circle itself, which only the round trip is.
const untilRound = until('round', (state: Generation<Tour>) => statisticsOf(state).best! < 2 * Math.PI);

const start = genesis(populationOf(100, permutation(CITIES)), evaluator);
const untold = { index: 0, length: Infinity, records: 0, tour: new Uint32Array() as Tour };
export const run = start(seed(1)).pipe(
  concatMap(evolve(step)),
  untilAny(untilRound, untilGeneration(2_000)),
  scan(({ length: before, records }, { index, population: { genomes } }) => {
    const length = lengthOf(genomes[0]!);
    return { index, length, records: records + Number(length < before), tour: genomes[0]! };
  }, untold),
  tap(({ index, length }) => index % 25 === 0 && console.log(`generation ${index}: ${length.toFixed(3)}`)),
);
if (require.main === module) run.pipe(last()).subscribe(console.log);
