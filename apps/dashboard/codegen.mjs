import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, parse } from 'graphql';

const HERE = dirname(fileURLToPath(import.meta.url));
const SCHEMA = join(HERE, '..', 'api', 'schema.graphql');
const TARGET = join(HERE, 'src', 'graphql', 'graphql.ts');

const documentsIn = (directory) =>
  readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return documentsIn(path);
      if (!entry.name.endsWith('.graphql')) return [];
      const rawSDL = readFileSync(path, 'utf8');
      return [{ location: path, rawSDL, document: parse(rawSDL) }];
    });

/** The module of typed documents: every operation in `src/**\/*.graphql`, checked against the API's schema. */
export const generate = async () => {
  const schema = parse(readFileSync(SCHEMA, 'utf8'));
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: 'src/graphql/',
    schema,
    schemaAst: buildASTSchema(schema),
    documents: documentsIn(join(HERE, 'src')),
    plugins: [],
    pluginMap: {},
    presetConfig: { fragmentMasking: false },
    config: {
      scalars: {
        JSON: 'unknown',
        DateTime: 'string',
        Duration: 'unknown',
        NoParameters: 'unknown',
        Schedule: 'unknown',
      },
      useTypeImports: true,
      immutableTypes: true,
      enumType: 'string-literal',
      skipTypename: true,
    },
  });
  // Only the documents: no operation is written inside a module, and no fragment is masked.
  const text = await codegen(sections.find(({ filename }) => filename.endsWith('graphql.ts')));
  return `// Written by \`npm run generate -w apps/dashboard\`.\n${text}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await generate());
