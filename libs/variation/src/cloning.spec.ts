import { seed } from '@evorx/random';
import { arbitraryGenes, equal, holds, variationLaws } from '@evorx/testing';
import * as fc from 'fast-check';
import { cloning } from './index';

variationLaws('cloning', () => cloning(), arbitraryGenes);

describe('cloning', () => {
  it('copies every parent, and draws nothing', () => {
    holds(fc.array(arbitraryGenes(4)), (parents) => equal(cloning().apply(parents)(seed(1)), [parents, seed(1)]));
  });
});
