import { homedir } from 'node:os';
import { join } from 'node:path';
import * as E from 'fp-ts/Either';
import { optionsFromEnvironment } from './options';

describe('the options from the environment', () => {
  it('are safe where nothing is said', () =>
    expect(optionsFromEnvironment({})).toEqual(
      E.right({
        port: 4000,
        host: '127.0.0.1',
        allowedHosts: [],
        token: null,
        home: join(homedir(), '.evorx'),
        dataDirectory: null,
        logLevel: 'warn',
      }),
    ));

  it('are what the variables say', () =>
    expect(
      optionsFromEnvironment({
        PORT: '0',
        HOST: '0.0.0.0',
        EVORX_ALLOWED_HOSTS: 'a.example, B.example,',
        EVORX_TOKEN: 't',
        EVORX_HOME: '/tmp/home',
        EVORX_MNIST_DIR: '/tmp/mnist',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual(
      E.right({
        port: 0,
        host: '0.0.0.0',
        allowedHosts: ['a.example', 'b.example'],
        token: 't',
        home: '/tmp/home',
        dataDirectory: '/tmp/mnist',
        logLevel: 'debug',
      }),
    ));

  it.each([
    [{ PORT: '70000' }, 'PORT is "70000": it takes a number from 0 to 65535.'],
    [{ PORT: 'http' }, 'PORT is "http": it takes a number from 0 to 65535.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": it takes one of trace, debug, info, warn, error, fatal, silent.'],
    [{ EVORX_BACKEND: 'gpu' }, 'EVORX_BACKEND is "gpu": it takes one of tensorflow, wasm, cpu.'],
  ])('tell what is wrong with %j', (env, message) => expect(optionsFromEnvironment(env)).toEqual(E.left(message)));
});
