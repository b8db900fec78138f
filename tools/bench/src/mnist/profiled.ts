import { type Profiler, Session } from 'node:inspector/promises';

/** Microseconds between two samples. */
const INTERVAL = 1_000;

/** What an action answers, and the sampled profile of this thread meanwhile. */
export const profiled = async <A>(
  action: () => Promise<A>,
): Promise<{ readonly answer: A; readonly profile: Profiler.Profile }> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.post('Profiler.start');
    const answer = await action();
    const { profile } = await session.post('Profiler.stop');
    return { answer, profile };
  } finally {
    session.disconnect();
  }
};
