import type { ModulesFlag } from '../options/modules-option';
import {
  type OperatorEntry,
  type Parameter,
  type Preset,
  type ProblemEntry,
  type Catalogue,
  operatorsIn,
  problemsOf,
  standard,
} from '@evorx/recipe';
import { table } from '../output/table';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { Terminal } from '../terminal/terminal';

/** @category Commands */
export interface CatalogueFlags extends ModulesFlag {
  readonly json?: boolean;
}

const range = ({ min, max }: Parameter): ReadonlyArray<string> =>
  min === null && max === null
    ? []
    : [min === null ? `up to ${max}` : max === null ? `${min} or more` : `${min} to ${max}`];

/** Characters of a default that are shown: it has no spaces to be wrapped at. */
const LONGEST = 60;

const shortened = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 3)}...`;
};

const parameterLine = (each: Parameter): string => {
  const preset = each.default === undefined || each.default === null ? [] : [`default ${shortened(each.default)}`];
  return `- ${each.name} (${[each.type, ...range(each), ...preset].join(', ')}): ${each.description}`;
};

const parameterLines = (list: ReadonlyArray<Parameter>): ReadonlyArray<string> =>
  list.length === 0 ? ['- no parameters'] : list.map(parameterLine);

/** The presets as a table. @category Rendering */
export const presetTable = (presets: ReadonlyArray<Preset>, columns: number): string =>
  table(
    ['PRESET', 'PROBLEM', 'DESCRIPTION'],
    presets.map(({ name, problem, description }) => [name, problem, description]),
    columns,
  );

/** The problems as a table. @category Rendering */
export const problemTable = (problems: ReadonlyArray<ProblemEntry>, columns: number): string =>
  table(
    ['PROBLEM', 'DIRECTION', 'DESCRIPTION'],
    problems.map((each) => [
      each.name,
      each.direction,
      [each.description, ...parameterLines(each.parameters)].join('\n'),
    ]),
    columns,
  );

/** The operators as a table, kind by kind. @category Rendering */
export const operatorTable = (operators: ReadonlyArray<OperatorEntry>, columns: number): string =>
  table(
    ['OPERATOR', 'KIND', 'DESCRIPTION'],
    [...operators]
      .sort((a, b) => a.kind.localeCompare(b.kind))
      .map((each) => [
        each.name,
        each.kind.toLowerCase(),
        [each.description, ...parameterLines(each.parameters), each.reference].join('\n'),
      ]),
    columns,
  );

const show =
  <A>(
    entriesOf: (catalogue: Catalogue) => ReadonlyArray<A>,
    render: (entries: ReadonlyArray<A>, columns: number) => string,
  ) =>
  (terminal: Terminal, catalogue: Catalogue = standard) =>
  (flags: CatalogueFlags): ExitCode => {
    const entries = entriesOf(catalogue);
    terminal.out(`${flags.json ? JSON.stringify(entries, null, 2) : render(entries, terminal.columns())}\n`);
    return exitCode.ok;
  };

/** `evorx presets`. @category Commands */
export const presets = show((catalogue) => catalogue.presets, presetTable);

/** `evorx operators`. @category Commands */
export const operators = show(operatorsIn, operatorTable);

/** `evorx problems`. @category Commands */
export const problems = show(problemsOf, problemTable);
