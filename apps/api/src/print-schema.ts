import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema/schema';

/**
 * The schema as text, in a stable order.
 *
 * @category Schema
 */
export const printed = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

if (require.main === module) writeFileSync(join(__dirname, '..', 'schema.graphql'), printed());
