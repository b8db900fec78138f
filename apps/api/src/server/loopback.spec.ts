import { addressOf, isLoopback } from './loopback';

describe('loopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'])(
    'is %s, which only this machine can reach',
    (address) => expect(isLoopback(address)).toBe(true),
  );

  it.each(['0.0.0.0', '::', '::ffff:0.0.0.0', '192.168.1.5', '::ffff:192.168.1.5', '128.0.0.1', 'fe80::1'])(
    'is not %s',
    (address) => expect(isLoopback(address)).toBe(false),
  );

  it.each([
    ['localhost', true],
    ['[::1]', true],
    ['127.1', true],
    ['0', false],
    ['[::]', false],
  ])('is judged for %s by the address that is listened on', async (host, expected) =>
    expect(isLoopback(await addressOf(host))).toBe(expected),
  );

  it('is not looked for under a name that stands for nothing', () =>
    expect(addressOf('nowhere.invalid')).rejects.toThrow(
      'there is no host nowhere.invalid; HOST or --host takes another.',
    ));
});
