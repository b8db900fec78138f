import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

/**
 * Writes an error to the log, under a reference that its client may be told.
 *
 * @category Errors
 */
export type ReportError = (error: unknown, context?: Readonly<Record<string, unknown>>) => string;

/**
 * Reports errors to a log, and counts them. References are random: one tells nothing of the others.
 *
 * @category Errors
 */
export const createReportError =
  (logger: Logger, count: () => void): ReportError =>
  (error, context = {}) => {
    count();
    const reference = randomBytes(5).toString('hex');
    logger.error({ reference, err: error, ...context }, 'a request failed');
    return reference;
  };
