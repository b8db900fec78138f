import { refusalOf } from './refusal-of';

const images = (name: 'mnist' | 'mnist-10k' | 'custom', train: number, test: number) => ({
  dataset: { name, train, test, sha256: '' },
});

it('takes the whole of MNIST and nothing else, as results on other images look alike', () => {
  expect(refusalOf(images('mnist', 60_000, 10_000))).toBeNull();
  expect(refusalOf(images('mnist-10k', 8_000, 2_000))).toContain('these are mnist-10k, 8000 and 2000');
  expect(refusalOf(images('custom', 60_000, 10_000))).toContain('custom');
});
