import { hostEnvironment } from './host-environment';

describe('hostEnvironment', () => {
  it('keeps what computing needs', () => {
    const needed = {
      PATH: '/bin',
      HOME: '/home/a',
      TF_CPP_MIN_LOG_LEVEL: '2',
      EVORX_MNIST_DIR: '/digits',
      LC_ALL: 'C',
    };
    expect(hostEnvironment(needed)).toEqual(needed);
  });

  it.each([
    'EVORX_TOKEN',
    'DATABASE_URL',
    'REDIS_URL',
    'PGPASSWORD',
    'AWS_SECRET_ACCESS_KEY',
    'GITHUB_PAT',
    'HTTPS_PROXY',
    'npm_config__auth',
  ])('leaves %s behind', (name) => {
    expect(hostEnvironment({ PATH: '/bin', [name]: 'secret' })).toEqual({ PATH: '/bin' });
  });

  it('passes on what it is told to, and not the list itself', () => {
    expect(
      hostEnvironment({ EVORX_PASS_ENV: 'DATA_ROOT, REGION', DATA_ROOT: '/data', REGION: 'a', OTHER: 'b' }),
    ).toEqual({
      DATA_ROOT: '/data',
      REGION: 'a',
    });
  });
});
