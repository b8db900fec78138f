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
        databaseUrl: `file:${join(homedir(), '.evorx', 'evorx.db')}`,
        dataDirectory: null,
        modules: [],
        concurrency: null,
        checkpointEveryMs: 10_000,
        maxMemory: null,
        maxConnections: 2_000,
        maxConnectionsPerClient: 512,
        maxStreams: 1_024,
        maxStreamsPerClient: 128,
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
        EVORX_USE: '/tmp/own.ts',
        DATABASE_URL: 'postgres://evorx@localhost/evorx',
        EVORX_CHECKPOINT_MS: '500',
        EVORX_CONCURRENCY: '3',
        EVORX_MAX_MEMORY: '8GiB',
        EVORX_MAX_CONNECTIONS: '10',
        EVORX_MAX_STREAMS: '8',
        EVORX_MAX_STREAMS_PER_CLIENT: '4',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual(
      E.right({
        port: 0,
        host: '0.0.0.0',
        allowedHosts: ['a.example', 'b.example'],
        token: 't',
        home: '/tmp/home',
        databaseUrl: 'postgres://evorx@localhost/evorx',
        dataDirectory: '/tmp/mnist',
        modules: ['/tmp/own.ts'],
        concurrency: 3,
        checkpointEveryMs: 500,
        maxMemory: 8 * 2 ** 30,
        maxConnections: 10,
        maxConnectionsPerClient: 512,
        maxStreams: 8,
        maxStreamsPerClient: 4,
        logLevel: 'debug',
      }),
    ));

  it.each([
    [{ PORT: '70000' }, 'PORT is "70000": it takes a number from 0 to 65535.'],
    [{ PORT: 'http' }, 'PORT is "http": it takes a number from 0 to 65535.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": it takes one of trace, debug, info, warn, error, fatal, silent.'],
    [{ EVORX_CHECKPOINT_MS: '5' }, 'EVORX_CHECKPOINT_MS is "5": it takes a number from 100 to 3600000.'],
    [{ EVORX_CONCURRENCY: '0' }, 'EVORX_CONCURRENCY is "0": it takes a number from 1 to 64.'],
    [{ EVORX_MAX_STREAMS: 'many' }, 'EVORX_MAX_STREAMS is "many": it takes a number from 1 to 100000.'],
    [{ EVORX_MAX_MEMORY: '8' }, 'EVORX_MAX_MEMORY is "8": it takes an amount of memory such as 512MiB or 8GiB.'],
    [{ EVORX_BACKEND: 'gpu' }, 'EVORX_BACKEND is "gpu": it takes one of tensorflow, wasm, cpu.'],
  ])('tell what is wrong with %j', (env, message) => expect(optionsFromEnvironment(env)).toEqual(E.left(message)));

  it.each([
    [{ EVORX_TOKEN: 'two words' }, 'EVORX_TOKEN', 'two words'],
    [{ EVORX_TOKEN: 'line\nline' }, 'EVORX_TOKEN', 'line'],
  ])('tell that %j is wrong without repeating it', (env, name, secret) => {
    const options = optionsFromEnvironment(env);
    const line = E.isLeft(options) ? options.left : '';
    expect(line).toContain(name);
    expect(line).not.toContain(secret);
  });
});
