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
        accepted: 'at most 200 characters, none of them a control character',
      }),
    );
  });

  it('takes no characters that a terminal would obey', () => {
    expect(runName('a\u001b[2J')).toMatchObject({
      left: { path: 'name', message: expect.stringContaining('\\u001b') },
    });
    expect(runName('two\nlines')).toMatchObject({ left: { path: 'name' } });
  });
});
