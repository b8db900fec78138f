import type { Server } from 'node:http';

/** How long answers under way are given to end. */
const GRACE_MS = 1_000;
const LOOK_MS = 50;

/**
 * Closes a server: it takes nothing new at once, every connection goes as soon as its answer has ended, and after a second all go.
 *
 * @category Transports
 */
export const closeConnections = async (server: Server): Promise<void> => {
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(impatience);
};
