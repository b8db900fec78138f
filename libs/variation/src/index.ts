export { uniformCrossover } from './uniform-crossover';
export { nPointCrossover } from './n-point-crossover';
export { arithmeticCrossover } from './arithmetic-crossover';
export { gaussianMutation } from './gaussian-mutation';
export { bitFlipMutation } from './bit-flip-mutation';
export { cloning } from './cloning';
export { pipeVariations } from './pipe-variations';
export { getVariationMonoid } from './get-variation-monoid';
