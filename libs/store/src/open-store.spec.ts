import { databaseContract } from './contract/database-contract';
import { runStoreContract } from './contract/run-store-contract';
import { right } from './contract/samples';
import { throwawayFiles } from './contract/throwaway-files';
import { openStore } from './open-store';
import { postgresIsTested, startPostgres, type ThrowawayPostgres } from './testing';

describe('openStore on a libSQL file', () => {
  const files = throwawayFiles();
  afterAll(files.remove);
  runStoreContract('a file', () => right(openStore(files.url())));
  databaseContract(async () => files.url());
});

if (postgresIsTested())
  describe('openStore on PostgreSQL', () => {
    let server: ThrowawayPostgres;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server.stop());
    runStoreContract('a server', async () => right(openStore(await server.database())));
    databaseContract(() => server.database());
  });
else it.skip('openStore on PostgreSQL: this machine has none', () => undefined);
