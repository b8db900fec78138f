import { nestingOf } from './nesting-of';

describe('how deep a value is nested', () => {
  it.each([
    [1, 0],
    [{}, 0],
    [[1], 1],
    [{ a: [{ b: null }] }, 3],
  ])('is known of %j', (value, depth) => expect(nestingOf(value, 10)).toBe(depth));

  it('is not looked at further than is asked, so that nothing is too deep', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(nestingOf(deep, 32)).toBe(33);
  });
});
