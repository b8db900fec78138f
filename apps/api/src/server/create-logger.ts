import { type DestinationStream, type Logger, pino } from 'pino';
import type { ServerOptions } from './options';

/** Wherever an object that is logged has them. */
const SECRET = ['authorization', 'token', 'password', 'cookie', 'databaseUrl'];

/**
 * A log of one JSON object a line, on stderr; what is secret is left out wherever it would appear.
 *
 * @category Server
 */
export const createLogger = (
  { logLevel }: Pick<ServerOptions, 'logLevel'>,
  destination: DestinationStream = pino.destination(2),
): Logger =>
  pino(
    {
      name: 'evorx',
      level: logLevel,
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]), censor: '(secret)' },
    },
    destination,
  );
