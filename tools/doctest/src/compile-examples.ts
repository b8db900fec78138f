import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Example } from './example';
import { ROOT } from './root';

/** The kinds of modules that an application may consist of. */
export const WAYS = ['commonjs', 'module'] as const;

/**
 * What became of an example in a module of a kind: the JavaScript to be run, or the compiler's complaints, placed
 * where the example stands.
 */
export interface Compiled {
  readonly way: (typeof WAYS)[number];
  readonly script: string;
  readonly complaints: ReadonlyArray<string>;
}

const optionsOf = (output: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) => readFileSync(path, 'utf8')) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  // As an application outside sees the packages: their declarations, not their sources. An example may leave a result
  // unused.
  const { paths: _, ...rest } = options;
  return {
    ...rest,
    composite: false,
    declaration: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
    moduleDetection: ts.ModuleDetectionKind.Force,
    rootDir: output,
    outDir: output,
  };
};

/**
 * Compiles all examples as one program, strictly, against the built packages: each as CommonJS and as a native
 * module, in this order.
 */
export const compileExamples = (
  examples: ReadonlyArray<Example>,
  output: string,
): ReadonlyArray<ReadonlyArray<Compiled>> => {
  rmSync(output, { recursive: true, force: true });
  for (const way of WAYS) {
    mkdirSync(join(output, way), { recursive: true });
    writeFileSync(join(output, way, 'package.json'), JSON.stringify({ type: way }));
  }
  const options = optionsOf(output);
  const host = ts.createCompilerHost(options);
  const pathOf = (way: string, index: number): string => join(output, way, `example-${index}.ts`);
  const codes = new Map(WAYS.flatMap((way) => examples.map(({ code }, index) => [pathOf(way, index), code] as const)));
  const { readFile, fileExists } = host;
  host.readFile = (path) => codes.get(path) ?? readFile(path);
  host.fileExists = (path) => codes.has(path) || fileExists(path);
  host.getSourceFile = (path, languageVersion) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion);
  };
  const program = ts.createProgram([...codes.keys()], options, host);
  program.emit();
  return examples.map((example, index) =>
    WAYS.map((way) => {
      const path = pathOf(way, index);
      const source = program.getSourceFile(path);
      return {
        way,
        script: path.replace(/\.ts$/, '.js'),
        complaints: ts.getPreEmitDiagnostics(program, source).map((diagnostic) => {
          const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
          return `${example.file}:${example.line + line} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
        }),
      };
    }),
  );
};
