import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { schema as api } from './schema/schema';

/**
 * A schema as text, in a stable order: the API's own where none is given.
 *
 * @category Schema
 */
export const printed = (schema: GraphQLSchema = api): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

if (require.main === module) writeFileSync(join(__dirname, '..', 'schema.graphql'), printed());
