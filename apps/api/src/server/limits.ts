import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';

/** Most bytes in the body of a request, and in a message over WebSocket. @category Security */
export const MAX_BODY = 256 * 1024;

/**
 * Limits on what one operation may ask for: how deep, how costly, how often, how long.
 *
 * @category Security
 */
export const limits = () =>
  EnvelopArmorPlugin({
    maxDepth: { n: 10 },
    costLimit: { maxCost: 200_000 },
    maxAliases: { n: 20 },
    maxDirectives: { n: 20 },
    maxTokens: { n: 2_000 },
    blockFieldSuggestion: { enabled: false },
  });
