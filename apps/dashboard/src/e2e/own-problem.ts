import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seriousViolations } from './accessible';
import { type RealServer, realServer } from './real-server';
import { widerThanTheScreen } from './wider';
import { type World, cancelRun, eventually, startRun, untilOver } from './world';

/** A problem of a user, in a file of theirs. What it shows tries to be markup. */
const CONFIGURATION = `
import { bits, p, problem } from 'evorx';

const names = ['tent', 'water', 'rope', '<script>window.taken = 1</script>', '<img src="x" onerror="window.taken = 1">'];
const items = names.map((name, i) => ({ name, weight: 1, value: i + 1 }));
const chosen = (genome: Uint8Array) => items.filter((_, i) => genome[i] === 1);
const sum = (genome: Uint8Array, of: 'weight' | 'value') => chosen(genome).reduce((total, item) => total + item[of], 0);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="window.taken = 1">' +
  '<script>window.taken = 1; parent.taken = 1</script><rect width="40" height="20"/></svg>';

export default [
  problem({
    name: 'backpack',
    about: 'The most valuable items that fit.',
    parameters: {
      capacity: p.integer({ default: 50, min: 1, about: 'What can be carried.' }),
      as: p.choice({ of: ['table', 'text', 'json', 'svg', 'plot'], default: 'table', about: 'How it is shown.' }),
    },
    build: ({ capacity, as }) => ({
      genome: bits({ length: items.length }),
      objectives: [{ name: 'value', direction: 'maximise' }],
      evaluate: (genome: Uint8Array) => ({
        value: sum(genome, 'value'),
        violation: Math.max(0, sum(genome, 'weight') - capacity),
      }),
      show: (genome: Uint8Array) =>
        as === 'table'
          ? { kind: 'table', columns: ['item', 'value'], rows: chosen(genome).map(({ name, value }) => [name, value]) }
          : as === 'text'
            ? { kind: 'text', text: names.join('\\n') }
            : as === 'json'
              ? { kind: 'json', json: { names } }
              : as === 'svg'
                ? { kind: 'svg', svg }
                : { kind: 'plot', x: 'item', series: [{ name: '<b>value</b>', points: items.map(({ value }, i) => [i, value]) }] },
    }),
  }),
];
`;

const WAYS = ['text', 'json', 'svg', 'plot'] as const;

/** A problem that nobody but its user knows, in the browser. */
export const describeOwnProblem = (world: () => World): void => {
  describe("a problem of a user's own, in a directory of theirs", () => {
    let directory = '';
    let server: RealServer;
    let table = '';
    const generation = async (): Promise<number> => {
      const { run } = await server.ask<{ run: { generation: number } }>(
        'query ($id: ID!) { run(id: $id) { generation } }',
        { id: table },
      );
      return run.generation;
    };

    beforeAll(async () => {
      directory = mkdtempSync(join(tmpdir(), 'evorx-own-'));
      writeFileSync(join(directory, 'evorx.config.ts'), CONFIGURATION);
      server = await realServer(directory);
      // The first run would take the machine for two minutes.
      const { runs } = await server.ask<{ runs: { edges: ReadonlyArray<{ node: { id: string } }> } }>(
        '{ runs { edges { node { id } } } }',
      );
      for (const { node } of runs.edges) await cancelRun(server, node.id);
    });
    afterAll(async () => {
      await world().page.goto('about:blank');
      await server?.remove();
      rmSync(directory, { recursive: true, force: true });
    });

    it('is started from the form: chosen in place of another, it comes with its algorithm', async () => {
      const { page } = world();
      await page.goto(`${server.url}/start?preset=sphere`);
      await page.locator('select[name="problem"]').selectOption('backpack');
      await page.locator('input[name="problem.backpack.capacity"]').fill('4');
      await page.locator('input[name="generations"]').fill('2000000');
      await page.locator('input[name="seed"]').fill('1');
      await page.locator('input[name="name"]').fill('what to carry');
      await page.getByRole('button', { name: 'Start the run' }).click();
      await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
      table = page.url().split('/').at(-1) ?? '';
      await page.getByRole('heading', { name: 'what to carry' }).waitFor();
    });

    it('is seen live, paused and resumed', async () => {
      const { page } = world();
      await page.locator('.plot canvas').first().waitFor();
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.locator('.badge.paused').first().waitFor();
      const paused = await generation();
      expect(paused).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Resume' }).click();
      await page.locator('.badge.running').first().waitFor();
      await eventually(async () => (await generation()) > paused, true);
    });

    it('shows the champion of a live run as a table, above its genome', async () => {
      const { page } = world();
      await page.goto(`${server.url}/runs/${table}/champion`);
      const shown = page.getByRole('region', { name: 'The solution as a table' });
      // The four most valuable of five: each weighs as much as the others.
      await shown.getByText('water').waitFor();
      const rows = shown.locator('tbody tr');
      await eventually(
        async () => (await rows.allInnerTexts()).join('|').replaceAll('\t', ' '),
        ['water 2', 'rope 3', '<script>window.taken = 1</script> 4', '<img src="x" onerror="window.taken = 1"> 5'].join(
          '|',
        ),
      );
      expect(await shown.locator('script, img').count()).toBe(0);
      await page.getByRole('img', { name: '4 of 5 bits are 1' }).waitFor();
      await page.locator('.badge.running').first().waitFor();
      await cancelRun(server, table);
    });

    it('shows words, data, pictures and lines, none of which is taken for markup', async () => {
      const { page } = world();
      const ids = await Promise.all(
        WAYS.map((as) =>
          startRun(server, { recipe: { problem: { backpack: { as } } }, generations: 5, seed: 1, name: as }),
        ),
      );
      for (const id of ids) await untilOver(server, id);
      const looks = {
        text: async () => expect(await page.locator('.genome-json').innerText()).toContain('<script>window.taken'),
        json: async () => expect(await page.locator('.genome-json').innerText()).toContain('"<script>window.taken'),
        // An image that was drawn has a size.
        svg: () =>
          eventually(
            () => page.locator('img.shown-picture').evaluate((image: HTMLImageElement) => image.naturalWidth),
            40,
          ),
        plot: async () => {
          await page.getByRole('img', { name: 'Lines of <b>value</b>: item from 0 to 4, y from 1 to 5' }).waitFor();
          expect(await page.locator('polyline').getAttribute('points')).toBe('0,100 25,75 50,50 75,25 100,0');
        },
      };
      for (const [i, as] of WAYS.entries()) {
        await page.goto(`${server.url}/runs/${ids[i]}/champion`);
        await page.getByRole('heading', { name: 'What it is' }).waitFor();
        await looks[as]();
        expect([as, await page.evaluate(() => 'taken' in window)]).toEqual([as, false]);
        // Words and data stand in what genomes as JSON stand in.
        if (as === 'svg' || as === 'plot') expect([as, await seriousViolations(page)]).toEqual([as, []]);
      }
    });

    it('fits a phone, and has no barrier', async () => {
      const { page } = world();
      await page.goto(`${server.url}/runs/${table}/champion`);
      await page.getByRole('heading', { name: 'What it is' }).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(widerThanTheScreen)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  });
};
