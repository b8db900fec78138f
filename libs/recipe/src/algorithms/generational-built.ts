import {
  type GenerationalConfig,
  type GenerationalState,
  generationalStrategy,
  type Strategy,
} from '@evorx/algorithms';
import { byObjective, type Genes } from '@evorx/core';
import { meanStepOf, withoutStep, withStep } from '@evorx/variation';
import * as S from 'fp-ts/State';
import type { GenomeKind, GenomeOf } from '../operators/genome-kind';
import { noiseSource } from '../operators/noise-source';
import { replacements, selections, variations } from '../operators/rows';
import type { Domain } from '../problems/row';
import type { GenerationalSpec } from '../recipe';
import { specOf } from '../spec-of';
import type { Course, Use } from './row';

/** The operators of a recipe, as they are at a progress. */
const partsOf = <K extends GenomeKind>(
  kind: K,
  { bounds, network }: Domain<K>,
  spec: GenerationalSpec,
): GenerationalConfig<GenomeOf[K]>['parts'] => {
  const noise = noiseSource();
  return ({ progress }) => {
    const context = { progress, bounds, neurons: network?.neurons, noise };
    const { name: selection, parameters: selecting } = specOf(spec.select);
    const { name: replacement, parameters: replacing } = specOf(spec.replace);
    const elites = replacements[replacement]!.survivors(replacing, spec.population);
    const children = spec.children ?? (replacement === 'plus' ? spec.population : null);
    const again = spec.rescore === 'survivors' && elites > 0;
    return {
      select: selections[selection]!.build(selecting, context),
      vary: spec.vary.map(specOf).map(({ name, parameters }) => variations[name]!.build[kind]!(parameters, context)),
      // Survivors that were scored again are in the brood already, and have no second place among the parents.
      replace: (again ? replacements['comma']! : replacements[replacement]!).build(again ? {} : replacing, context),
      ...(children === null ? {} : { children }),
      ...(again ? { rescore: { elites, ranking: byObjective(0) } } : {}),
    };
  };
};

/** The step size that everybody starts with, where genomes carry one. */
const stepIn = ({ vary }: GenerationalSpec): number | undefined =>
  vary
    .map(specOf)
    .map(({ name, parameters }) => variations[name]!.step?.(parameters))
    .find((step) => step !== undefined);

/** How far the mutation goes at a progress, where exactly one has a measure of that. */
const reachIn = ({ vary }: GenerationalSpec): ((progress: number) => number) | undefined => {
  const [reach, ...others] = vary.map(specOf).flatMap(({ name, parameters }) => {
    const of = variations[name]!.reach;
    return of === undefined ? [] : [(progress: number) => of(parameters, progress)];
  });
  return others.length === 0 ? reach : undefined;
};

/** A problem whose genomes carry a step size: nobody sees it but the operators. */
const carrying = (step: number, domain: Domain<'real'>): Domain<'real'> => ({
  ...domain,
  init: (count) => S.map((genomes: ReadonlyArray<Genes>) => genomes.map(withStep(step)))(domain.init(count)),
  evaluator: (batch) => domain.evaluator({ ...batch, genomes: batch.genomes.map(withoutStep) }),
});

/** @category Internals */
export const generationalBuilt = <K extends GenomeKind>(
  spec: GenerationalSpec,
  kind: K,
  domain: Domain<K>,
  { budget, elapsedMs }: Course,
): Use<GenomeOf[K]> => {
  const reach = reachIn(spec);
  const built = <G extends GenomeKind>(
    genes: G,
    { init, evaluator, genome, comparable, ...rest }: Domain<G>,
    stepSize: GenerationalConfig<GenomeOf[G]>['stepSize'],
  ) =>
    generationalStrategy({
      init,
      population: spec.population,
      evaluator,
      parts: partsOf(genes, { init, evaluator, genome, comparable, ...rest }, spec),
      genome,
      comparable,
      stepSize,
      budget,
      elapsedMs,
    });
  const step = stepIn(spec);
  if (step === undefined) return (run) => run(built(kind, domain, reach && (({ progress }) => reach(progress))));
  // Only variations of real genes have a step size, and others are refused on bits.
  const strategy = built(
    'real',
    carrying(step, domain as unknown as Domain<'real'>),
    reach && (({ population, progress }) => meanStepOf(population.genomes) * reach(progress)),
  );
  const stripped: Strategy<GenerationalState<Genes>, Genes> = {
    ...strategy,
    champions: (state) => strategy.champions(state).map(withoutStep),
  };
  return (run) => run(stripped as unknown as Strategy<GenerationalState<Genes>, GenomeOf[K]>);
};
