import { optionErrors, optionsInput } from './options';

describe('what one can say of a run', () => {
  it('is handed on in the units of the API, without what was left empty', () => {
    expect(optionsInput({ name: ' mine ', timeLimitMs: '1.5m', seed: '7', generations: '' })).toEqual({
      name: 'mine',
      timeLimitMs: 90_000,
      seed: 7,
    });
  });

  it('is refused where it does not fit, with what does', () => {
    expect(optionErrors({ seed: '2147483648', timeLimitMs: 'soon', target: '-1e-3' })).toEqual({
      seed: '“2147483648” does not fit: it takes a whole number from 0 to 2147483647.',
      timeLimitMs: '“soon” does not fit: it takes a length of time such as 90s, 2m or 500ms.',
    });
  });
});
