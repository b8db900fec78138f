import { noMistakes } from './no-mistakes';

describe('noMistakes', () => {
  it('praises a network that has answered every image rightly', () =>
    expect(noMistakes(1)).toBe('It has answered every image rightly.'));

  it('does not praise a network whose outputs are no numbers', () => expect(noMistakes(null)).toMatch(/no numbers/));
});
