import { seed } from '@evorx/random';
import { fitsProbabilities } from '@evorx/testing';
import { drawDirections, signsOf } from './directions';

describe('drawDirections', () => {
  it('draws a sign for every weight and bias of every group, each as often as the other', () => {
    const [layers] = drawDirections(1000, [7, 3])(seed(1));
    const signs = layers.map((layer, l) => signsOf(layer, 1000, [7, 3][l]!));
    expect(signs.map(({ length }) => length)).toEqual([7000, 3000]);
    for (const each of signs) {
      const minus = each.filter((sign) => sign === -1).length;
      expect(each.every((sign) => Math.abs(sign) === 1)).toBe(true);
      expect(fitsProbabilities([minus, each.length - minus], [0.5, 0.5])).toBe(true);
    }
  });

  it('draws them independently: no two groups, and no two weights, agree more often than not', () => {
    const [[layer]] = drawDirections(64, [200])(seed(2));
    const signs = signsOf(layer!, 64, 200);
    const agreement = (a: number, b: number) => {
      let sum = 0;
      for (let k = 0; k < 200; k++) sum += signs[a * 200 + k]! * signs[b * 200 + k]!;
      return sum / 200;
    };
    for (let a = 0; a < 64; a++) for (let b = 0; b < a; b++) expect(Math.abs(agreement(a, b))).toBeLessThan(0.35);
  });

  it('draws the same from the same generator', () => {
    expect(drawDirections(33, [5, 9])(seed(3))).toEqual(drawDirections(33, [5, 9])(seed(3)));
    expect(Array.from(drawDirections(2, [5])(seed(3))[0][0]!.words)).toMatchSnapshot();
  });
});
