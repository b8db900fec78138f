import { wholeNumber } from '@evorx/core';

/** The most genes that a genome may have. */
export const MOST_GENES = 1_000_000;

/** Numbers of genes. */
export const sizeOption = wholeNumber({ min: 1, max: MOST_GENES });
