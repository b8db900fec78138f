import * as E from 'fp-ts/Either';
import { runName } from './run-name';

describe('runName', () => {
  it('takes the space around a name away, and an empty name for none', () => {
    expect(runName('  baseline, seed 3 ')).toEqual(E.right('baseline, seed 3'));
    for (const none of [null, undefined, '', ' \t ']) expect(runName(none)).toEqual(E.right(null));
  });

  it('takes at most 200 characters', () => {
    expect(runName(` ${'a'.repeat(200)} `)).toEqual(E.right('a'.repeat(200)));
    expect(runName('a'.repeat(201))).toEqual(
      E.left({
        path: 'name',
        message: '"aaaaaaaaaaaaaaaaaaaa..." cannot be a run\'s name',
        accepted: 'at most 200 characters, none of them a control character, invisible, or half of a character',
      }),
    );
  });

  it('takes no characters that a terminal would obey', () => {
    expect(runName('a\u001b[2J')).toMatchObject({
      left: { path: 'name', message: expect.stringContaining('\\u001b') },
    });
    expect(runName('two\nlines')).toMatchObject({ left: { path: 'name' } });
  });

  it.each([
    '\u202e',
    '\u202a',
    '\u2066',
    '\u2069',
    '\u200f',
    '\u061c',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\udc00',
  ])('takes no name with %j in it, which would not be read as it is written', (character) =>
    expect(runName(`a${character}b`)).toMatchObject({ left: { path: 'name' } }),
  );

  it.each(['Grüße', '日本語', '👩‍🔬 lab', 'e\u0301tude', 'שלום'])('takes %s', (name) =>
    expect(runName(name)).toEqual(E.right(name)),
  );
});
