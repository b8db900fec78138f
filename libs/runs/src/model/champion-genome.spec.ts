import * as E from 'fp-ts/Either';
import { type ChampionGenome, decodeChampionGenome, encodeChampionGenome, GENES_SHOWN, shownGenome } from '../index';

const champion = (given: Partial<ChampionGenome> = {}): ChampionGenome => ({
  generation: 9,
  foundAt: 7,
  objectives: { ones: 2, loss: null },
  genes: 3,
  json: Buffer.from('[1,0,1]'),
  ...given,
});

const read = (bytes: Uint8Array): ChampionGenome => {
  const decoded = decodeChampionGenome(bytes);
  if (E.isLeft(decoded)) throw new Error(decoded.left);
  return decoded.right;
};

describe('the genome of a champion as bytes', () => {
  it('is read as it was written', () => {
    const { json, ...known } = read(encodeChampionGenome(champion()));
    expect(known).toEqual({ generation: 9, foundAt: 7, objectives: { ones: 2, loss: null }, genes: 3 });
    expect(Buffer.from(json!).toString()).toBe('[1,0,1]');
  });

  it('may be left out', () => {
    expect(read(encodeChampionGenome(champion({ json: null }))).json).toBeNull();
  });

  it.each([
    ['', 'This is not the genome of a champion.'],
    ['index,best\n0,1\n', 'This is not the genome of a champion.'],
    ['{"version":2}\n[]', 'The genome of the champion is not one that this version of evorx reads.'],
    ['{"version":1,"generation":"x"}\n[]', 'The genome of the champion is not one that this version of evorx reads.'],
  ])('is refused where it is %j', (text, message) => {
    expect(decodeChampionGenome(Buffer.from(text))).toEqual(E.left(message));
  });
});

describe('the genome of a champion as results show it', () => {
  const zeros = (genes: number) => champion({ genes, json: Buffer.from(JSON.stringify(new Array(genes).fill(0))) });

  it('is the genome, up to ten thousand genes', () => {
    expect(shownGenome(champion(), 'a.json')).toEqual([1, 0, 1]);
    expect(shownGenome(zeros(GENES_SHOWN), 'a.json')).toHaveLength(10_000);
  });

  it('is a reference beyond that, and where the genome was left out', () => {
    expect(shownGenome(zeros(GENES_SHOWN + 1), 'a.json')).toEqual({ genes: 10_001, file: 'a.json' });
    expect(shownGenome(champion({ genes: 20_000, json: null }), null)).toEqual({ genes: 20_000, file: null });
  });
});
