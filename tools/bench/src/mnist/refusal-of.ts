import type { Mnist } from '@evorx/evaluation';

/** Why results on these images cannot stand beside the others, in one line; null where they can. */
export const refusalOf = ({ dataset: { name, train, test } }: Pick<Mnist, 'dataset'>): string | null =>
  name === 'mnist'
    ? null
    : `mnist takes the 60,000 and 10,000 images of MNIST, which EVORX_MNIST_DIR can name; these are ${name}, ${train} and ${test}`;
