import type { Optimiser, Search, Strategy } from '@evorx/algorithms';
import type { Genes } from '@evorx/core';
import type { Random } from '@evorx/random';
import * as S from 'fp-ts/State';
import type { GenomeKind, GenomeOf } from '../operators/genome-kind';
import { optimisers } from '../operators/rows';
import type { Domain } from '../problems/row';
import type { OperatorSpec, Schedule, SearchSpec } from '../recipe';
import { specOf } from '../spec-of';
import { valueAt } from '../value-at';
import type { AlgorithmRow, Course, Use } from './row';

/** How strategies of real genes are made for a row, whose refusals let no other genomes through. @category Internals */
export const searched =
  <P>(
    build: (spec: P, domain: Domain<'real'>, course: Course) => Strategy<Search, Genes>,
  ): AlgorithmRow<P>['strategy'] =>
  <K extends GenomeKind>(spec: P, _kind: K, domain: Domain<K>, course: Course): Use<GenomeOf[K]> => {
    const strategy = build(spec, domain as unknown as Domain<'real'>, course);
    return (run) => run(strategy as unknown as Strategy<Search, GenomeOf[K]>);
  };

/** Where a search begins. @category Internals */
export const startOf = ({ start }: SearchSpec, { init, network }: Domain<'real'>): Random<Genes> =>
  start === null || network === undefined
    ? S.map((genomes: ReadonlyArray<Genes>) => genomes[0]!)(init(1))
    : network.start(start);

/** @category Internals */
export const following =
  (schedule: Schedule) =>
  (progress: number): number =>
    valueAt(schedule, progress);

/** @category Internals */
export const optimiserOf = (spec: OperatorSpec): Optimiser => {
  const { name, parameters } = specOf(spec);
  return optimisers[name]!.build(parameters);
};
