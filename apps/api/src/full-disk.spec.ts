import { type SmallDisk, smallDisk, smallDisksAreTested } from '@evorx/store/testing';
import { eventsOf, sseClient } from './testing/clients';
import { type ServerProcess, serverProcess } from './testing/server-process';
import { eventually } from './testing/test-server';

const GENERATIONS = 400;

/** A run of some seconds, whose checkpoints are larger than what a disk that has just been full has left. */
const START = `mutation { startRun(input: { seed: 1, generations: ${GENERATIONS}, population: 200, recipe: { problem: { sphere: { dimension: 300 } } } }) { ... on Run { id } } }`;

const DESCRIPTION = 'a server whose disk is full for a while';

interface Ready {
  readonly ready: boolean;
  readonly database: { readonly ready: boolean; readonly text: string };
  readonly checkpoints: { readonly ready: boolean; readonly text: string };
}

if (smallDisksAreTested())
  describe(DESCRIPTION, () => {
    let disk: SmallDisk;
    let server: ServerProcess;
    beforeEach(async () => {
      disk = smallDisk('24m');
      server = await serverProcess(disk.directory, { EVORX_CHECKPOINT_MS: '200' });
    }, 60_000);
    afterEach(async () => {
      await server.stop();
      disk.remove();
    }, 60_000);

    const start = async (): Promise<string> => (await server.ask<{ startRun: { id: string } }>(START)).startRun.id;
    const run = async (id: string) =>
      (
        await server.ask<{ run: { state: string; generation: number; error: string | null } }>(
          'query ($id: ID!) { run(id: $id) { state generation error } }',
          { id },
        )
      ).run;
    const ready = async () => {
      const response = await fetch(`${server.url()}/ready`);
      return { status: response.status, body: (await response.json()) as Ready };
    };

    it('loses nothing, says so, and needs nobody: runs end as they would have ended', async () => {
      const client = sseClient(server.url());
      const undisturbed = await eventsOf(client, { id: await start() });
      expect(undisturbed).toHaveLength(GENERATIONS + 3);

      const id = await start();
      const seen = eventsOf(client, { id });
      await eventually(async () => (await run(id)).generation > 20, 30_000);
      disk.fill();
      await eventually(async () => (await ready()).status === 503, 30_000);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const { status, body } = await ready();
      expect([status, body.ready]).toEqual([503, false]);
      expect(`${body.database.text} ${body.checkpoints.text}`).toMatch(/no space left|disk is full/);
      expect(await run(id)).toMatchObject({ state: 'RUNNING', error: null });
      disk.free();

      const withoutRun = (events: typeof undisturbed) =>
        events.map(({ sequence, __typename, generation }) => ({ sequence, __typename, generation }));
      expect(withoutRun(await seen)).toEqual(withoutRun(undisturbed));
      expect(await run(id)).toMatchObject({ state: 'FINISHED', generation: GENERATIONS, error: null });
      await eventually(async () => (await ready()).body.database.ready, 10_000);
      expect((await ready()).body.checkpoints).toEqual({ ready: true, text: 'are kept' });
      await client.dispose();
    }, 180_000);

    it('goes on from its last good checkpoint when it is killed while its disk is full', async () => {
      const id = await start();
      await eventually(async () => (await run(id)).generation > 20, 30_000);
      disk.fill();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      disk.free();
      await server.restart('SIGKILL');
      await eventually(async () => (await run(id)).state === 'FINISHED', 90_000);
      const client = sseClient(server.url());
      const events = await eventsOf(client, { id });
      expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: GENERATIONS + 3 }, (_, i) => i));
      await client.dispose();
    }, 180_000);
  });
else it.skip(`${DESCRIPTION}: this machine mounts none`, () => undefined);
