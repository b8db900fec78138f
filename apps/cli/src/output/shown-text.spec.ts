import { shownText } from './shown-text';

describe('a solution in the terminal', () => {
  it('is a table where its problem shows one', () => {
    const rows = [
      ['rope', 12],
      ['tent', null],
    ] as const;
    const text = shownText({ kind: 'table', columns: ['item', 'value'], rows }, 80);
    expect(text.split('\n').map((line) => line.trim().split(/\s+/))).toEqual([
      ['item', 'value'],
      ['rope', '12'],
      ['tent'],
    ]);
  });

  it('is never a command to the terminal', () => {
    const text = shownText({ kind: 'text', text: 'red \u001b[31m, back \u202e, beep \u0007\nnext' }, 80);
    expect(text).toBe('red \ufffd[31m, back \ufffd, beep \ufffd\nnext');
  });

  it('is cut where it is longer than a terminal', () => {
    const text = shownText({ kind: 'text', text: Array(100).fill('x').join('\n') }, 80);
    expect(text.split('\n')).toHaveLength(61);
    expect(text).toMatch(/\n\.\.\. 40 further lines$/);
  });

  it.each([
    [{ kind: 'json', json: { a: [1] } } as const, '{\n  "a": [\n    1\n  ]\n}'],
    [{ kind: 'svg', svg: '<svg/>' } as const, 'a picture of 6 characters of SVG: see evorx serve, or --json'],
    [{ kind: 'plot', series: [{ name: 'route', points: [[0, 1]] }] } as const, 'route: 1 points'],
  ])('says in words what a terminal cannot draw: %j', (shown, text) => {
    expect(shownText(shown as Parameters<typeof shownText>[0], 80)).toBe(text);
  });
});
