import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Example } from './example';
import { ROOT } from './root';

/** What became of an example: the JavaScript to be run, or the compiler's complaints, placed where the example stands. */
export interface Compiled {
  readonly script: string;
  readonly complaints: ReadonlyArray<string>;
}

const optionsOf = (output: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) => readFileSync(path, 'utf8')) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  // As an application outside sees the packages: their declarations, not their sources. An example may leave a result unused.
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

/** Compiles all examples as one program, strictly, against the built packages. */
export const compileExamples = (examples: ReadonlyArray<Example>, output: string): ReadonlyArray<Compiled> => {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const options = optionsOf(output);
  const host = ts.createCompilerHost(options);
  const paths = examples.map((_, index) => join(output, `example-${index}.ts`));
  const codes = new Map(paths.map((path, index) => [path, examples[index]?.code ?? '']));
  const { readFile, fileExists } = host;
  host.readFile = (path) => codes.get(path) ?? readFile(path);
  host.fileExists = (path) => codes.has(path) || fileExists(path);
  host.getSourceFile = (path, languageVersion) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion);
  };
  const program = ts.createProgram(paths, options, host);
  program.emit();
  return examples.map((example, index) => {
    const path = paths[index] ?? '';
    const source = program.getSourceFile(path);
    return {
      script: path.replace(/\.ts$/, '.js'),
      complaints: ts.getPreEmitDiagnostics(program, source).map((diagnostic) => {
        const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
        return `${example.file}:${example.line + line} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
      }),
    };
  });
};
