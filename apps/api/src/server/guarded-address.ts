import { addressOf, isLoopback } from './loopback';
import type { ServerOptions } from './options';
import { ServerError } from './server-error';

/**
 * The address to listen on; never one that others can reach unless they need a token. Rejects with a {@link ServerError}.
 *
 * @category Security
 */
export const guardedAddress = async ({ host, token }: Pick<ServerOptions, 'host' | 'token'>): Promise<string> => {
  const address = await addressOf(host);
  if (token === null && !isLoopback(address))
    throw new ServerError(`HOST is "${host}", which other machines can reach: EVORX_TOKEN must be set for that.`);
  return address;
};
