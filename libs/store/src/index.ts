export { databaseUrl } from './database-url';
export { inMemoryStore } from './memory/in-memory-store';
export { openStore } from './open-store';
