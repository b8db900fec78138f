import type { Digits, Mnist } from './digits';
import { validationSplit } from './validation-split';

/**
 * The images that champions are chosen by, or those that are read once at the end.
 *
 * @category Internals
 */
export const digitsOf = ({ train, test }: Mnist, images: 'validation' | 'test'): Digits =>
  images === 'test' ? test : validationSplit(train).validation;
