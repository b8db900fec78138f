import type { Optimiser, Search, Strategy } from '@evorx/algorithms';
import type { Genes } from '@evorx/core';
import type { Random } from '@evorx/random';
import * as S from 'fp-ts/State';
import type { Catalogue } from '../catalogue/catalogue';
import type { BoundProblem } from '../problems/row';
import type { OperatorSpec, Schedule, SearchSpec } from '../recipe';
import { specOf } from '../spec-of';
import { valueAt } from '../value-at';
import type { AlgorithmRow, RunContext } from './row';

/** How strategies of real genes are made for a row, whose refusals let no other genomes through. @category Internals */
export const searched =
  <P>(
    build: (spec: P, problem: BoundProblem<Genes>, context: RunContext) => Strategy<Search, Genes>,
  ): AlgorithmRow<P>['strategy'] =>
  (spec, problem, context) => {
    const strategy = build(spec, problem as BoundProblem<Genes>, context);
    return (run) => run(strategy as Strategy<Search, unknown>);
  };

/** Where a search begins. @category Internals */
export const startOf = ({ start }: SearchSpec, { representation, network }: BoundProblem<Genes>): Random<Genes> =>
  start === null || network === undefined
    ? S.map((genomes: ReadonlyArray<Genes>) => genomes[0]!)(representation.sample(1))
    : network.start(start);

/** @category Internals */
export const following =
  (schedule: Schedule) =>
  (progress: number): number =>
    valueAt(schedule, progress);

/** @category Internals */
export const optimiserOf = (spec: OperatorSpec, { optimisers }: Catalogue): Optimiser => {
  const { name, parameters } = specOf(spec);
  return optimisers[name]!.build(parameters);
};
