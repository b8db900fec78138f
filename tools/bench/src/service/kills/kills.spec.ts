import { postgresIsTested, startPostgres, type ThrowawayPostgres } from '@evorx/store/testing';
import { faults } from './faults';
import { killedRun, type KilledRun } from './killed-run';

/** Long enough for three kills, and never the same twice: real numbers do not run out of better ones. */
const input = {
  recipe: {
    problem: { sphere: { dimension: 1_000 } },
    algorithm: {
      generational: {
        population: 100,
        vary: [{ uniformCrossover: { rate: 0.5 } }, { gaussianMutation: { rate: 0.1, deviation: 0.1 } }],
      },
    },
  },
  generations: 1_500,
  seed: 1,
};

const kills = [
  { victim: 'server', afterMs: 900 },
  { victim: 'host', afterMs: 700 },
  { victim: 'both', afterMs: 800 },
] as const;

describe('a run whose server, process or both are killed', () => {
  let straight: KilledRun;
  beforeAll(async () => {
    straight = await killedRun(input, []);
  }, 120_000);

  it('is what it would have been, on libSQL, and its clients miss nothing', async () => {
    const killed = await killedRun(input, kills);
    expect(killed.kills).toBe(3);
    expect(faults(killed, straight)).toEqual([]);
    expect(killed.events.at(-1)).toMatchObject({ type: 'Finished', result: { generations: 1_500 } });
  }, 120_000);

  it('is told from another: by what a client misses, by the journal, and by the last candidates', () => {
    const [client] = straight.clients;
    const without = (at: number) => client!.filter((_, i) => i !== at);
    expect(faults(straight, straight)).toEqual([]);
    expect(faults({ ...straight, clients: [without(7)] }, straight)).toEqual([
      'client 0: event 8 came where 7 was due',
      `client 0: it was told 1502 of 1503 events`,
    ]);
    expect(faults({ ...straight, clients: [], events: straight.events.slice(0, 9) }, straight)).toEqual([
      'the journal has 9 events, and 1503 where nobody was killed',
    ]);
    const events = straight.events.map((event) =>
      event.type === 'Advanced' && event.generation.index === 3
        ? { ...event, generation: { ...event.generation, best: 0 } }
        : event,
    );
    expect(faults({ ...straight, events }, straight)).toEqual([
      ...straight.clients.map((_, i) => `client ${i}: event 4 is not kept as it was told`),
      'event 4 is another than where nobody was killed',
    ]);
    const last = { ...straight.last, generation: 1_499 };
    expect(faults({ ...straight, last }, straight)).toEqual([
      'the last generation has other candidates than where nobody was killed',
    ]);
  });

  if (postgresIsTested())
    describe('on PostgreSQL', () => {
      let postgres: ThrowawayPostgres;
      beforeAll(async () => {
        postgres = await startPostgres();
      }, 60_000);
      afterAll(() => postgres.stop());

      it('is what it would have been as well', async () => {
        const killed = await killedRun(input, kills, await postgres.database());
        expect(killed.kills).toBe(3);
        expect(faults(killed, straight)).toEqual([]);
      }, 120_000);
    });
  else it.skip('is what it would have been on PostgreSQL: this machine has none', () => undefined);
});
