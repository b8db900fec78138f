import { left, right } from 'fp-ts/Either';
import { genomeJson } from './index';

describe('the JSON of the genomes of a problem', () => {
  it('is a list of bits, or of real numbers', () => {
    expect(genomeJson({ onemax: { length: 3 } }).toJson(Uint8Array.of(1, 0, 1))).toEqual([1, 0, 1]);
    const sphere = genomeJson({ sphere: { dimension: 2, centre: 0.3, bounds: [0, 1] } });
    expect(sphere.toJson(Float32Array.of(0.5, 0.25))).toEqual([0.5, 0.25]);
    expect(sphere.fromJson([0.5, 0.25])).toEqual(right(Float32Array.of(0.5, 0.25)));
  });

  it('is refused where the genome is of another kind or length', () => {
    const { fromJson } = genomeJson({ onemax: { length: 3 } });
    expect(fromJson([1, 0])).toEqual(left('has 2 genes, where the problem has 3'));
    expect(fromJson([1, 0, 0.5])).toEqual(left('holds 0.5 at 2, where only zeros and ones are genes'));
  });
});
