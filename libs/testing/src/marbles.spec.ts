import { delay } from 'rxjs';
import { marbles } from './index';

describe('marbles', () => {
  it('runs in virtual time', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('a-b|').pipe(delay(2))).toBe('--a-(b|)');
    });
  });

  it('fails where other values are emitted', () => {
    expect(() =>
      marbles(({ cold, expectObservable }) => {
        expectObservable(cold('a|')).toBe('b|');
      }),
    ).toThrow();
  });
});
