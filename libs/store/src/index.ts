export { databaseUrl } from './database-url';
export { inMemoryStore } from './in-memory-store';
export { openStore } from './open-store';
