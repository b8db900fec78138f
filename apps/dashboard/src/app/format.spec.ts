import { ago, bytes, count, duration, number, percent } from './format';

describe('figures in words', () => {
  it.each([
    [number(0.123456), '0.1235'],
    [number(471_446_917), '4.71e8'],
    [number(0.0001), '1e-4'],
    [number(3.23e-6), '3.23e-6'],
    [number(0), '0'],
    [number(null), '–'],
    [count(471_446_917), '471,446,917'],
    [percent(0.9602), '96.02%'],
    [duration(840), '840 ms'],
    [duration(12_400), '12.4 s'],
    [duration(59_999), '1 min 0 s'],
    [duration(200_000), '3 min 20 s'],
    [duration(7_500_000), '2 h 5 min'],
    [bytes(426_000), '426 kB'],
    [ago('2026-01-01T00:00:00.000Z', Date.parse('2026-01-01T00:05:00.000Z')), '5 min ago'],
  ])('are %s', (text, wanted) => expect(text).toBe(wanted));
});
