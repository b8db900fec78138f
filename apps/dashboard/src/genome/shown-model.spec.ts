import { addressOf, extentOf, lineOf, shownBy } from './shown-model';

describe('what a problem shows', () => {
  it('is nothing where the problem has no way of its own', () => {
    expect([shownBy(null), shownBy(undefined)]).toEqual([null, null]);
    expect(shownBy({ kind: 'text', text: '' })).toEqual({ kind: 'text', text: '' });
  });

  it('is a picture in an address that says all of it, and nothing but it', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>"#%\' é</script></svg>';
    const address = addressOf(svg);
    expect(address).toMatch(/^data:image\/svg\+xml;charset=utf-8,[^<>"#\s]*$/);
    expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(svg);
    expect(addressOf('a\ud800b😀')).toBe(`data:image/svg+xml;charset=utf-8,${encodeURIComponent('a\ufffdb😀')}`);
  });

  it('is lines from the lower left to the upper right of what all of them span', () => {
    const series = [
      {
        points: [
          [0, -1],
          [2, 3],
        ] as const,
      },
      { points: [[4, 1]] as const },
    ];
    const extent = extentOf(series);
    expect(extent).toEqual({ x: [0, 4], y: [-1, 3] });
    expect(series.map(({ points }) => lineOf(points, extent))).toEqual(['0,100 50,0', '100,50']);
  });

  it('is drawn where there is no point, one point, or the whole range of numbers', () => {
    expect(extentOf([])).toEqual({ x: [0, 1], y: [0, 1] });
    expect(lineOf([[5, 7]], extentOf([{ points: [[5, 7]] }]))).toBe('50,50');
    const flat = [[1e300, 1e300]] as const;
    expect(lineOf(flat, extentOf([{ points: flat }]))).toBe('50,50');
    const far = [
      [-1.7e308, 0],
      [1.7e308, 1],
    ] as const;
    expect(lineOf(far, extentOf([{ points: far }]))).toBe('0,100 100,0');
  });
});
