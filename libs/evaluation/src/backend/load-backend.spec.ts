import * as E from 'fp-ts/Either';
import { testedBackends } from '../testing/backends';
import { loadBackend } from './load-backend';
import { opened } from './loaded-tensor-flow';

const withVariable = async <A>(value: string | undefined, run: () => Promise<A>): Promise<A> => {
  const before = process.env['EVORX_BACKEND'];
  if (value === undefined) delete process.env['EVORX_BACKEND'];
  else process.env['EVORX_BACKEND'] = value;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env['EVORX_BACKEND'];
    else process.env['EVORX_BACKEND'] = before;
  }
};

const ABSENT = () => {
  throw new Error('The native library is not there.\nInstall it by hand.');
};

describe('loadBackend', () => {
  afterEach(() => {
    jest.resetModules();
    jest.dontMock('@tensorflow/tfjs-node');
  });

  it.each(['wasm', 'cpu'] as const)('loads %s, which multiplies and prints nothing', async (name) => {
    const printed = [jest.spyOn(console, 'warn'), jest.spyOn(console, 'log')].map((spy) => spy.mockImplementation());
    const loaded = await loadBackend(name)();
    if (E.isLeft(loaded)) throw new Error(loaded.left.message);
    const { tf, backend, note, versions } = opened(loaded.right);
    expect([backend, tf.getBackend(), note]).toEqual([name, name, null]);
    expect(versions).toEqual({ tfjs: '4.22.0' });
    const product = tf.tidy(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])).dataSync());
    expect(Array.from(product)).toEqual([11]);
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  (testedBackends().includes('tensorflow') ? it : it.skip)(
    'loads native TensorFlow (which `npx evorx setup` fetches), and chooses it where nothing is named',
    async () => {
      const loaded = await withVariable(undefined, () => loadBackend(undefined)());
      expect(E.isRight(loaded) && [loaded.right.backend, loaded.right.note]).toEqual(['tensorflow', null]);
      expect(E.isRight(loaded) && loaded.right.versions).toEqual({
        tfjs: '4.22.0',
        tensorflow: expect.stringMatching(/^2\./),
      });
    },
  );

  it('does what EVORX_BACKEND says, and refuses a name that is none', async () => {
    const named = await withVariable('cpu', () => loadBackend(undefined)());
    expect(E.isRight(named) && named.right.backend).toBe('cpu');
    const unknown = await withVariable('gpu', () => loadBackend(undefined)());
    expect(unknown).toEqual(
      E.left({ _tag: 'Unknown', message: 'EVORX_BACKEND: gpu is unknown; one of tensorflow, wasm, cpu' }),
    );
  });

  it('falls back to WebAssembly with a line that says why, where native TensorFlow does not load', async () => {
    jest.doMock('@tensorflow/tfjs-node', ABSENT);
    const fallen = await withVariable(undefined, () => loadBackend(undefined)());
    expect(E.isRight(fallen) && [fallen.right.backend, fallen.right.note]).toEqual([
      'wasm',
      'Using WebAssembly, several times slower than native TensorFlow, which cannot be loaded (The native library is not there); npx evorx setup fetches it.',
    ]);
  });

  it('is an error with the remedy where native TensorFlow is forced and absent', async () => {
    jest.doMock('@tensorflow/tfjs-node', ABSENT);
    for (const forced of [
      await loadBackend('tensorflow')(),
      await withVariable('native', () => loadBackend(undefined)()),
    ])
      expect(forced).toEqual(
        E.left({
          _tag: 'Absent',
          message:
            'the backend tensorflow cannot be loaded (The native library is not there); npx evorx setup fetches it',
        }),
      );
  });
});
