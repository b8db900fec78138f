import { lookup } from 'node:dns/promises';
import { BlockList, isIPv4 } from 'node:net';
import { ServerError } from './server-error';

/** 127.0.0.0/8 and ::1; an IPv4 address written as an IPv6 one counts as what it is. */
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether only this machine can reach an IP address.
 *
 * @category Security
 */
export const isLoopback = (address: string): boolean => loopback.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');

/**
 * The IP address that a host name stands for, and which is then listened on: what a name means is looked up once, so that nothing else is
 * listened on than was judged. Rejects with a {@link ServerError}.
 *
 * @category Transports
 */
export const addressOf = (host: string): Promise<string> =>
  lookup(host.replace(/^\[|\]$/g, '')).then(
    ({ address }) => address,
    () => {
      throw new ServerError(`there is no host ${host}; HOST or --host takes another.`);
    },
  );
