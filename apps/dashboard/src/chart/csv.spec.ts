import * as fc from 'fast-check';
import { csv } from './csv';

/** A reader of RFC 4180, for the law alone. */
const read = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = [[]];
  let [field, quoted] = ['', false];
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || (character === '\r' && text[i + 1] === '\n')) {
      rows.at(-1)?.push(field);
      field = '';
      if (character === '\r' && i++ < text.length) rows.push([]);
    } else field += character;
  }
  return rows.slice(0, -1);
};

describe('a table as CSV', () => {
  it('is read again as it was, whatever its texts hold', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }))),
        (rows) => {
          expect(read(csv(['one', 'two'], rows))).toEqual([['one', 'two'], ...rows]);
        },
      ),
    ));

  it('has nothing where there is no value, and numbers in full', () => {
    expect(csv(['a', 'b'], [[0.1, null]])).toBe('a,b\r\n0.1,\r\n');
  });
});
