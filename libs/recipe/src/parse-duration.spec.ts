import { parseDuration } from './index';
import * as E from 'fp-ts/Either';

describe('parseDuration', () => {
  it.each([
    ['500ms', 500],
    ['90s', 90_000],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['1.5m', 90_000],
    ['0s', 0],
  ])('reads %s as milliseconds', (text, expected) => {
    expect(parseDuration(text)).toEqual(E.right(expected));
  });

  it.each(['', '90', 's', '-1s', '1 s', '1e3s', '2M', '1m30s', 'Infinitys'])(
    'refuses %j with a sentence that holds it',
    (text) => {
      expect(parseDuration(text)).toEqual(E.left(expect.stringContaining(JSON.stringify(text))));
    },
  );
});
