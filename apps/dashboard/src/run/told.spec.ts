import { toldOf } from './told';

describe('the events of a run', () => {
  it('tell after which generation they came, as generations fill the numbers between them', () => {
    expect(
      toldOf([
        { __typename: 'RunStarted', sequence: 0 },
        { __typename: 'RunPaused', sequence: 42 },
        { __typename: 'RunResumed', sequence: 43 },
        { __typename: 'RunFinished', sequence: 100, reason: 'time' },
      ]),
    ).toEqual([
      { sequence: 0, words: 'Accepted', generation: -1 },
      { sequence: 42, words: 'Paused', generation: 40 },
      { sequence: 43, words: 'Resumed', generation: 40 },
      { sequence: 100, words: 'Finished: time', generation: 96 },
    ]);
  });
});
