import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Guard, Refused } from './guard';
import { secure } from './headers';
import { refuse } from './refuse';
import type { Refusals } from './refusals';
import type { ReportError } from './report-error';
import type { Endpoint, Route } from './routes/endpoint';

/** What requests are handled with. @category Transports */
export interface Handling {
  readonly guard: Guard;
  /** Asked in order; the first that knows the request answers it. */
  readonly routes: ReadonlyArray<Route>;
  readonly refusals: Refusals;
  readonly reportError: ReportError;
}

/** A target that names a path; a proxy's, with a whole address in it, is not for this server. */
const ORIGIN_FORM = /^\/[\x21-\x7e]*$/;

const READING: ReadonlyArray<string> = ['GET', 'HEAD'];

const noPath: Refused = { reason: 'target', status: 400, message: 'The target of the request is no path.' };
const notFound: Refused = { reason: 'path', status: 404, message: 'There is nothing here; GraphQL is at /graphql.' };

const wrongMethod = ({ methods }: Endpoint, method: string): Refused => ({
  reason: 'method',
  status: 405,
  message: `${method} is not taken here; ${methods.join(' and ')} ${methods.length === 1 ? 'is' : 'are'}.`,
});

/**
 * Lets in whom the guard lets in, and hands each request to the endpoint that its path, exactly as it was sent, names. What is refused is told
 * so in one sentence; what goes wrong in an endpoint is masked, with a reference to the log.
 *
 * @category Transports
 */
export const handleRequests = ({ guard, routes, refusals, reportError }: Handling): RequestListener => {
  const refusalOf = (request: IncomingMessage, endpoint: Endpoint | undefined): Refused | null => {
    const { method = '', url = '' } = request;
    const reading = READING.includes(method) && endpoint?.access !== 'token';
    return (
      guard.host(request) ??
      (reading ? null : guard.origin(request)) ??
      (ORIGIN_FORM.test(url) ? null : noPath) ??
      (endpoint === undefined ? notFound : null) ??
      (endpoint?.access === 'token' ? guard.token(request.headers.authorization) : null) ??
      (endpoint?.methods.some((taken) => taken === method) === false ? wrongMethod(endpoint, method) : null)
    );
  };

  const broken = (response: ServerResponse, error: unknown): void => {
    const reference = reportError(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { connection: 'close' }).end(`Something went wrong; its reference is ${reference}.\n`);
  };

  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    let endpoint: Endpoint | undefined;
    for (const route of routes) if ((endpoint = route(request, path)) !== undefined) break;
    secure(response, endpoint?.policy ?? 'data');
    const refused = refusalOf(request, endpoint);
    if (refused?.status === 405) response.setHeader('allow', endpoint?.methods.join(', ') ?? '');
    if (refused !== null || endpoint === undefined) return refuse(response, refusals)(refused ?? notFound);
    const { answer } = endpoint;
    void Promise.resolve()
      .then(() => answer(request, response))
      .catch((error: unknown) => broken(response, error));
  };
};
