import type { GenerationStats, HostMessage } from '@evorx/runs';

/** Generations without what only clocks know: what the same recipe and seed make is the same but for that. @internal */
export const untimed = (stats: GenerationStats): GenerationStats => ({ ...stats, elapsedMs: 0, evaluationMs: 0 });

/** Those of some messages, untimed. @internal */
export const timeless = (messages: ReadonlyArray<HostMessage>): ReadonlyArray<GenerationStats> =>
  messages.flatMap((message) => (message.type === 'generations' ? message.generations.map(untimed) : []));
