import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './root';

/** Arguments for a call, where every number is `n`; and the places of those numbers that are options. */
export interface Factory {
  /** The package and the export: `@evorx/selection tournament`. */
  readonly name: string;
  readonly library: string;
  readonly key: string;
  readonly argumentsOf: (n: number) => ReadonlyArray<unknown>;
  readonly numbers: ReadonlyArray<ReadonlyArray<string>>;
}

/** A value of a type, for any choice of its numbers; and where it has numbers. */
interface Sample {
  readonly value: (n: number) => unknown;
  readonly numbers: ReadonlyArray<ReadonlyArray<string>>;
}

/**
 * Arguments that are data, such as a state to go on from, or a kind of genomes, whose options were checked when it was
 * made; and what describes options itself.
 */
const DATA = ['Rng', 'Mnist', 'Scores', 'Representation'];
const MEMORY = 'memory';
const DESCRIPTION = 'Accepted';

const NONE: Sample = { value: () => undefined, numbers: [] };
const DEEPEST = 4;

const within = (name: string, { numbers }: Sample): Sample['numbers'] => numbers.map((path) => [name, ...path]);

const flag = (type: ts.Type, flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0;

/** Samples of types, from what the compiler knows of them. */
const sampler = (checker: ts.TypeChecker, at: ts.Node, program: ts.Program) => {
  const standard = (type: ts.Type): boolean =>
    type.symbol?.declarations?.some((node) => program.isSourceFileDefaultLibrary(node.getSourceFile())) ?? false;

  const present = (type: ts.Type): ReadonlyArray<ts.Type> =>
    (type.isUnion() ? type.types : [type]).filter((one) => !flag(one, ts.TypeFlags.Undefined | ts.TypeFlags.Null));

  const objectOf = (type: ts.Type, depth: number): Sample => {
    const fields = checker.getPropertiesOfType(type).map((property) => {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      return {
        name: property.name,
        optional,
        sample: sampleOf(checker.getTypeOfSymbolAtLocation(property, at), depth + 1),
      };
    });
    return {
      value: (n) =>
        Object.fromEntries(
          fields
            .filter(({ optional, sample }) => !optional || sample.numbers.length > 0)
            .map(({ name, sample }) => [name, sample.value(n)]),
        ),
      numbers: fields.flatMap(({ name, sample }) => within(name, sample)),
    };
  };

  /** Vectors, scores and the like are data, in which NaN has its meaning: only lists of plain numbers are options. */
  const sampleOf = (type: ts.Type, depth = 0): Sample => {
    const [first, ...others] = present(type);
    if (first === undefined || depth > DEEPEST || DATA.includes(first.symbol?.name)) return NONE;
    if (flag(first, ts.TypeFlags.BooleanLike)) return { value: () => false, numbers: [] };
    if (first.isNumberLiteral()) return { value: () => first.value, numbers: [] };
    if (flag(first, ts.TypeFlags.NumberLike)) return { value: (n) => n, numbers: [[]] };
    if (first.isStringLiteral()) return { value: () => first.value, numbers: [] };
    if (flag(first, ts.TypeFlags.StringLike)) return { value: () => 'name', numbers: [] };
    // A number or a schedule: the number is the option.
    const number = others.find((other) => flag(other, ts.TypeFlags.NumberLike));
    if (number !== undefined) return sampleOf(number, depth);
    if (first.getCallSignatures().length > 0) return { value: (n) => () => n, numbers: [] };
    if (checker.isArrayType(first)) {
      const [elements] = checker.getTypeArguments(first as ts.TypeReference);
      // Of any type, and so of that of names, which may have to differ.
      if (elements && flag(elements, ts.TypeFlags.TypeParameter))
        return { value: () => ['name', 'other'], numbers: [] };
      const element = sampleOf(elements ?? first, depth + 1);
      // Things with names are one, as two of the same name may not be a list.
      const isNamed = 'name' in (Object(element.value(1)) as object);
      return {
        value: (n) => (isNamed ? [element.value(n)] : [element.value(n), element.value(n)]),
        numbers: within('0', element),
      };
    }
    if (first.symbol?.name === 'Float32Array') return { value: (n) => new Float32Array(4).fill(n), numbers: [] };
    if (standard(first) || first.getNumberIndexType() !== undefined) return NONE;
    return objectOf(first, depth);
  };

  /** Each way to give a parameter whose type is a choice of objects. */
  const waysOf = (type: ts.Type): ReadonlyArray<Sample> => {
    const ways = present(type);
    return ways.length > 1 && ways.every((way) => flag(way, ts.TypeFlags.Object | ts.TypeFlags.Intersection))
      ? ways.map((way) => sampleOf(way))
      : [sampleOf(type)];
  };

  /** Whether something is made that is called later: a function, or an object with functions. */
  const makes = (type: ts.Type): boolean =>
    present(type).some(
      (one) =>
        one.getCallSignatures().length > 0 ||
        (flag(one, ts.TypeFlags.Object) &&
          one.symbol?.name !== DESCRIPTION &&
          !standard(one) &&
          checker
            .getPropertiesOfType(one)
            .some((property) => checker.getTypeOfSymbolAtLocation(property, at).getCallSignatures().length > 0)),
    );

  return { waysOf, makes };
};

/**
 * Compiles a module that imports the libraries as an application does, and gives every exported function that makes
 * operators of numbers.
 */
export const factoriesOf = (libraries: ReadonlyArray<string>): ReadonlyArray<Factory> => {
  const path = join(ROOT, 'node_modules', '.cache', 'factories.ts');
  const text = libraries.map((library, i) => `import * as library${i} from '${library}';\nlibrary${i};`).join('\n');
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (file) => readFileSync(file, 'utf8')) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { paths: _, ...options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT).options;
  const host = ts.createCompilerHost({ ...options, composite: false });
  const { readFile, fileExists } = host;
  host.readFile = (file) => (file === path ? text : readFile(file));
  host.fileExists = (file) => file === path || fileExists(file);
  host.getSourceFile = (file, version) => {
    const found = host.readFile(file);
    return found === undefined ? undefined : ts.createSourceFile(file, found, version, true);
  };
  const program = ts.createProgram([path], { ...options, composite: false }, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path)!;
  const { waysOf, makes } = sampler(checker, source, program);
  const imports = source.statements.filter(ts.isImportDeclaration);

  return imports.flatMap((statement, i) => {
    const module = checker.getSymbolAtLocation(statement.moduleSpecifier)!;
    return checker.getExportsOfModule(module).flatMap((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      if ((target.flags & ts.SymbolFlags.Value) === 0) return [];
      const signatures = checker.getTypeOfSymbolAtLocation(target, source).getCallSignatures();
      return signatures
        .filter((signature) => makes(signature.getReturnType()))
        .flatMap((signature) => {
          const ways = signature
            .getParameters()
            .map((parameter) =>
              parameter.name === MEMORY ? [NONE] : waysOf(checker.getTypeOfSymbolAtLocation(parameter, source)),
            );
          const most = Math.max(0, ...ways.map((samples) => samples.length));
          return Array.from({ length: most }, (__, way): Factory => {
            const samples = ways.map((all) => all[Math.min(way, all.length - 1)]!);
            return {
              name: `${libraries[i]} ${symbol.name}`,
              library: libraries[i]!,
              key: symbol.name,
              argumentsOf: (n) => samples.map(({ value }) => value(n)),
              numbers: samples.flatMap((sample, place) => within(String(place), sample)),
            };
          });
        })
        .filter(({ numbers }) => numbers.length > 0);
    });
  });
};

/** The same value with another one at a place inside it. */
export const withAt = (value: unknown, [key, ...rest]: ReadonlyArray<string>, leaf: unknown): unknown => {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? withAt(item, rest, leaf) : item));
  return { ...(value as object), [key]: withAt((value as Readonly<Record<string, unknown>>)[key], rest, leaf) };
};
