import type { Benchmark, Figure } from '../figure';
import { besieged } from './hostile/besieged';

const ATTACKS = 10_000;
const SHOWN = 10;

const none = (name: string, value: number): Figure => ({
  name: `${ATTACKS.toLocaleString('en')} hostile requests: ${name}`,
  value,
  unit: '',
  judged: value,
  better: 'lower',
  must: 0,
  aim: 0,
});

/** Ten thousand hostile requests, of every kind about equally many, against a server in a process of its own. */
export const hostile: Benchmark = async (say) => {
  say(`hostile: ${ATTACKS} requests against a server`);
  const { outcomes, breaches, unchanged, unserved, growth } = await besieged(ATTACKS, say);
  say(`hostile: ${JSON.stringify(outcomes)}`);
  for (const breach of breaches.slice(0, SHOWN)) say(`hostile: ${breach}`);
  return [
    none('not refused', breaches.length),
    none('answered with a 5xx', outcomes.broken),
    none('connections that stay open', outcomes['left open']),
    none('changes of the database', unchanged ? 0 : 1),
    none('requests of others that failed', unserved),
    {
      name: `${ATTACKS.toLocaleString('en')} hostile requests: memory that the server grew by`,
      value: growth,
      unit: 'MiB',
      judged: growth,
      better: 'lower',
      must: 64,
      aim: 32,
    },
  ];
};
