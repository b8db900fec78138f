import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import type { Refusals } from './refusals';

/** Most bytes in the body of a request, and in a message over WebSocket. @category Security */
export const MAX_BODY = 256 * 1024;

/**
 * The most that one operation may ask for.
 *
 * @category Security
 */
export interface OperationLimits {
  /** Fields that are answered, where every list is as long as it may be. */
  readonly cost: number;
  /** Fields within fields. */
  readonly depth: number;
  /** Values within values, in its variables. */
  readonly nesting: number;
}

/** Limits that fit every operation of the dashboard and of GraphiQL. @category Security */
export const OPERATION_LIMITS: OperationLimits = { cost: 250_000, depth: 12, nesting: 32 };

/**
 * Limits on the text of an operation: how many tokens, aliases and directives.
 *
 * @category Security
 */
export const limits = (refusals: Refusals) => {
  const onReject = [() => refusals('operation')];
  return EnvelopArmorPlugin({
    maxDepth: { enabled: false },
    costLimit: { enabled: false },
    maxAliases: { n: 20, allowList: [], onReject },
    maxDirectives: { n: 20, onReject },
    maxTokens: { n: 2_000, onReject },
    blockFieldSuggestion: { enabled: false },
  });
};
