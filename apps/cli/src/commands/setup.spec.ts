import { fakeTerminal } from '../testing/samples';
import { setup } from './setup';

describe('setup', () => {
  it.each([
    [{ EVORX_BACKEND: 'abacus' }, 'EVORX_BACKEND: "abacus" is no backend; accepted: one of: tensorflow, wasm, cpu\n'],
    [{ EVORX_MNIST_DIR: '/nowhere/at-all' }, expect.stringMatching(/^EVORX_MNIST_DIR: \/nowhere\/at-all: [^\n]+\n$/)],
  ])('refuses %j before it provides anything', async (environment, line) => {
    const { terminal, printed } = fakeTerminal({ environment });
    expect(await setup(terminal)).toBe(2);
    expect(printed).toEqual({ out: '', err: line });
  });
});
