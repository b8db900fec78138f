import { textNestingOf } from './text-nesting-of';

describe('how deep the text of an operation is nested', () => {
  it.each([
    ['{ runs { edges { cursor } } }', 3],
    ['{ run(id: "[[[{{{") { id } } # [[[[', 2],
    ['mutation { a(b: [[{ c: """[[[[""" }]]) }', 5],
    ['{ a { \u0000 { { {', 2],
    ['', 0],
  ])('is known of %s', (text, depth) => expect(textNestingOf(text, 10)).toBe(depth));

  it('is not looked at further than is asked', () => expect(textNestingOf('['.repeat(100_000), 64)).toBe(65));
});
