import { declaredAgain, MOST_FIGURES } from './declared-figures';

const figure = (key: string, label = key) => ({ key, label, unit: null, objective: null, better: null });
const keysOf = (figures: ReadonlyArray<{ readonly key: string }>) => figures.map(({ key }) => key);

describe('the declaration of a run', () => {
  it('is what its host declares first', () =>
    expect(declaredAgain([], [figure('b'), figure('a')])).toEqual([figure('b'), figure('a')]));

  it('is the same where the same figures are declared again, in any order', () => {
    const before = [figure('b'), figure('a')];
    expect(declaredAgain(before, [figure('a', 'another label'), figure('b')])).toBe(before);
    expect(declaredAgain(before, [])).toBe(before);
  });

  it('keeps the places of its figures, and has new ones behind them, each once', () =>
    expect(
      keysOf(declaredAgain([figure('b'), figure('a')], [figure('c'), figure('a'), figure('d'), figure('c')])),
    ).toEqual(['b', 'a', 'c', 'd']));

  it('has so many figures at most, the first ones', () => {
    const many = Array.from({ length: MOST_FIGURES + 5 }, (_, i) => figure(`${i}`));
    expect(declaredAgain([], many)).toEqual(many.slice(0, MOST_FIGURES));
    expect(declaredAgain(many.slice(0, 60), many.slice(30))).toEqual(many.slice(0, MOST_FIGURES));
  });
});
