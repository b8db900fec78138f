import type { ServerResponse } from 'node:http';

const COMMON = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

const CLOSED = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const POLICIES = {
  /** The dashboard: its own files, images that it draws, and this server. */
  page: `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; ${CLOSED}`,
  /** GraphiQL comes as one page with its script inside, and starts workers from it. */
  graphiql: `default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; ${CLOSED}`,
  /** What no browser should show as a page, and which loads nothing where one does. */
  data: `default-src 'none'; ${CLOSED}`,
} as const;

/** What an answer may load where a browser shows it. @category Security */
export type Policy = keyof typeof POLICIES;

/**
 * Headers that every answer bears: no sniffing, no framing, no loading from other sites, and scripts from here alone.
 *
 * @category Security
 */
export const secure = (response: ServerResponse, policy: Policy): void => {
  for (const [name, value] of Object.entries(COMMON)) response.setHeader(name, value);
  response.setHeader('content-security-policy', POLICIES[policy]);
};
