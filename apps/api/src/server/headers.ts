import type { ServerResponse } from 'node:http';

const COMMON = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** GraphiQL comes as one page with its script inside, and starts workers from it. */
const GRAPHIQL =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; " +
  "connect-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Headers that every answer bears: no sniffing, no framing, no loading from other sites, and scripts from here alone.
 *
 * @category Security
 */
export const secure = (response: ServerResponse, kind: 'page' | 'graphql'): void => {
  for (const [name, value] of Object.entries(COMMON)) response.setHeader(name, value);
  response.setHeader('content-security-policy', kind === 'page' ? PAGE : GRAPHIQL);
};
