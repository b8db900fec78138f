import { type GenerationalConfig, generationalStrategy } from '@evorx/algorithms';
import { byObjective, type Genes } from '@evorx/core';
import { meanStepOf, withoutStep, withStep } from '@evorx/variation';
import * as S from 'fp-ts/State';
import type { Catalogue } from '../catalogue/catalogue';
import { noiseSource } from '../operators/noise-source';
import { builderFor } from '../operators/row';
import type { BoundProblem } from '../problems/row';
import type { GenerationalSpec } from '../recipe';
import { specOf } from '../spec-of';
import type { RunContext, Use } from './row';

/** The operators of a recipe, as they are at a progress. */
const partsOf = (
  { bounds, network, representation }: BoundProblem<unknown>,
  spec: GenerationalSpec,
  { selections, variations, replacements }: Catalogue,
): GenerationalConfig<unknown>['parts'] => {
  const noise = noiseSource();
  return ({ progress }) => {
    const context = { progress, representation, bounds, neurons: network?.neurons, noise };
    const { name: selection, parameters: selecting } = specOf(spec.select);
    const { name: replacement, parameters: replacing } = specOf(spec.replace);
    const elites = replacements[replacement]!.survivors(replacing, spec.population);
    const children = spec.children ?? (replacement === 'plus' ? spec.population : null);
    const again = spec.rescore === 'survivors' && elites > 0;
    return {
      select: selections[selection]!.build(selecting, context),
      vary: spec.vary
        .map(specOf)
        .map(({ name, parameters }) => builderFor(variations[name]!, representation.kind)!(parameters, context)),
      // Survivors that were scored again are in the brood already, and have no second place among the parents.
      replace: (again ? replacements['comma']! : replacements[replacement]!).build(again ? {} : replacing, context),
      ...(children === null ? {} : { children }),
      ...(again ? { rescore: { elites, ranking: byObjective(0) } } : {}),
    };
  };
};

/** The step size that everybody starts with, where genomes carry one. */
const stepIn = ({ vary }: GenerationalSpec, { variations }: Catalogue): number | undefined =>
  vary
    .map(specOf)
    .map(({ name, parameters }) => variations[name]!.step?.(parameters))
    .find((step) => step !== undefined);

/** How far the mutation goes at a progress, where exactly one has a measure of that. */
const reachIn = ({ vary }: GenerationalSpec, { variations }: Catalogue): ((progress: number) => number) | undefined => {
  const [reach, ...others] = vary.map(specOf).flatMap(({ name, parameters }) => {
    const of = variations[name]!.reach;
    return of === undefined ? [] : [(progress: number) => of(parameters, progress)];
  });
  return others.length === 0 ? reach : undefined;
};

/** A problem whose genomes carry a step size: nobody sees it but the operators. */
const carrying = (step: number, problem: BoundProblem<Genes>): BoundProblem<Genes> => ({
  ...problem,
  representation: {
    ...problem.representation,
    sample: (count) =>
      S.map((genomes: ReadonlyArray<Genes>) => genomes.map(withStep(step)))(problem.representation.sample(count)),
  },
  evaluator: (batch) => problem.evaluator({ ...batch, genomes: batch.genomes.map(withoutStep) }),
});

/** @category Internals */
export const generationalBuilt = (
  spec: GenerationalSpec,
  problem: BoundProblem<unknown>,
  { budget, elapsedMs, catalogue }: RunContext,
): Use<unknown> => {
  const reach = reachIn(spec, catalogue);
  const built = <G>(bound: BoundProblem<G>, stepSize: GenerationalConfig<G>['stepSize']) =>
    generationalStrategy({
      init: bound.representation.sample,
      population: spec.population,
      evaluator: bound.evaluator,
      // Operators are built for the kind of genomes that the problem has.
      parts: partsOf(bound as BoundProblem<unknown>, spec, catalogue) as GenerationalConfig<G>['parts'],
      genome: bound.representation.codec,
      comparable: bound.comparable,
      stepSize,
      budget,
      elapsedMs,
    });
  const step = stepIn(spec, catalogue);
  if (step === undefined) return (run) => run(built(problem, reach && (({ progress }) => reach(progress))));
  // Only variations of real genes have a step size, and others are refused on other genomes.
  const strategy = built(
    carrying(step, problem as BoundProblem<Genes>),
    reach && (({ population, progress }) => meanStepOf(population.genomes) * reach(progress)),
  );
  const stripped = {
    ...strategy,
    champions: (state: Parameters<typeof strategy.champions>[0]) => strategy.champions(state).map(withoutStep),
  };
  return (run) => run(stripped);
};
