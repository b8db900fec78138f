import { genomeText } from './genome-text';

describe('genomeText', () => {
  it('shows real genes with five digits that count', () => {
    expect(genomeText([0.30000001192092896, -1, 'NaN'], 40)).toBe('0.3, -1, NaN');
  });

  it('shows bits side by side', () => {
    expect(genomeText([1, 0, 1, 1], 40)).toBe('1011');
  });

  it('leaves out the genes that there is no room for', () => {
    expect(genomeText([0.25, 0.5, 0.125, 0.75], 15)).toBe('0.25, 0.5, ...');
    expect(genomeText(new Array(100).fill(1), 10)).toBe('1111111...');
    for (let room = 3; room < 60; room++)
      expect(genomeText([1.5, 22.25, 333.125, 0.1], room).length).toBeLessThanOrEqual(room);
  });

  it('shortens what is no list', () => {
    expect(genomeText({ left: 1, right: [2, 3] }, 12)).toBe('{"left":1...');
  });
});
