import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(__dirname, '..', 'package.json');

/** The version of evorx that makes the generations. @internal */
export const version = (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
