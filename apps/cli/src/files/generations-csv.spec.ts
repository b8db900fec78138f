import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stats } from '../testing/samples';
import { csvHeader, csvRow, generationsCsv, rowsUpTo } from './generations-csv';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-csv-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const anew = { after: -1, earlier: null };
const written = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');

describe('csvRow', () => {
  it('has a value for each column of the header, empty where nothing was measured', () => {
    expect(csvHeader()).toBe('index,evaluations,best,mean,worst,deviation,accuracy,invalid,bestSoFar,elapsedMs');
    expect(csvRow(stats({ index: 1, worst: null, bestSoFar: 0.5 }))).toBe('1,20,0.75,0.5,,0.125,,0,0.5,10');
  });
});

describe('rowsUpTo', () => {
  it('keeps whole rows up to the generation, and neither header nor half a row', () => {
    const text = [
      csvHeader(),
      csvRow(stats({ index: 0 })),
      csvRow(stats({ index: 1 })),
      csvRow(stats({ index: 2 })),
      '3,4',
    ];
    expect(rowsUpTo(text.join('\n'), 1)).toEqual([text[1], text[2]]);
  });
});

describe('rowsUpTo of a file without the best so far', () => {
  const header = 'index,evaluations,best,mean,worst,deviation,accuracy,invalid,elapsedMs';

  it('leaves the best so far empty', () => {
    const text = [header, '0,10,0.75,0.5,0.25,0.125,,0,0', '1,20,0.75,0.5,0.25,0.125,0.9,0,10', '2,30,0.75'];
    expect(rowsUpTo(text.join('\n'), 2)).toEqual([
      '0,10,0.75,0.5,0.25,0.125,,0,,0',
      '1,20,0.75,0.5,0.25,0.125,0.9,0,,10',
    ]);
  });

  it('takes no row for whole that was cut where it would have gone on', () => {
    const text = [csvHeader(), csvRow(stats({ index: 0 })), '1,20,0.75,0.5,0.25,0.125,,0,10'];
    expect(rowsUpTo(text.join('\n'), 1)).toEqual([text[1]]);
  });
});

describe('generationsCsv', () => {
  it('goes on with a file that was begun before the best so far was a column', () => {
    const file = join(directory, 'generations.csv');
    writeFileSync(file, 'index,evaluations,best,mean,worst,deviation,accuracy,invalid,elapsedMs\n0,10,3,4,5,1,,0,0\n');
    const csv = generationsCsv(file, { after: 0, earlier: file });
    csv.append([stats({ index: 1, bestSoFar: null })]);
    csv.close();
    expect(written(file)).toEqual([csvHeader(), '0,10,3,4,5,1,,0,,0', '1,20,0.75,0.5,0.25,0.125,,0,,10']);
  });

  it('touches nothing before the first generation', () => {
    const file = join(directory, 'generations.csv');
    const csv = generationsCsv(file, anew);
    csv.close();
    expect(existsSync(file)).toBe(false);
  });

  it('writes a header and a row for each generation', () => {
    const file = join(directory, 'generations.csv');
    const csv = generationsCsv(file, anew);
    csv.append([stats({ index: 0 }), stats({ index: 1 })]);
    csv.append([stats({ index: 2 })]);
    csv.close();
    expect(written(file)).toEqual([csvHeader(), ...[0, 1, 2].map((index) => csvRow(stats({ index })))]);
  });

  it('has columns for figures that not every run has, also where a run goes on', () => {
    const file = join(directory, 'generations.csv');
    const of = (index: number) =>
      stats({ index, 'f2.best': 2 * index, median: 7, hypervolume: index === 1 ? null : 3 });
    const csv = generationsCsv(file, anew);
    csv.append([of(0), of(1)]);
    csv.close();
    const lines = [
      `${csvHeader()},f2.best,hypervolume`,
      '0,10,0.75,0.5,0.25,0.125,,0,0.75,0,0,3',
      '1,20,0.75,0.5,0.25,0.125,,0,0.75,10,2,',
    ];
    expect(written(file)).toEqual(lines);
    const further = generationsCsv(file, { after: 0, earlier: file });
    further.append([of(1)]);
    further.close();
    expect(written(file)).toEqual(lines);
    const ended = generationsCsv(file, { after: 1, earlier: file });
    ended.append([]);
    ended.close();
    expect(written(file)).toEqual(lines);
  });

  it('goes on after the checkpoint without repeating rows that were written after it', () => {
    const file = join(directory, 'generations.csv');
    writeFileSync(file, [csvHeader(), ...[0, 1, 2].map((index) => csvRow(stats({ index })))].join('\n'));
    const csv = generationsCsv(file, { after: 1, earlier: file });
    csv.append([stats({ index: 2, best: 0.5 })]);
    csv.close();
    expect(written(file).slice(1)).toEqual([
      csvRow(stats({ index: 0 })),
      csvRow(stats({ index: 1 })),
      csvRow(stats({ index: 2, best: 0.5 })),
    ]);
  });

  it('begins a new file with the rows of the run that goes on, also where no generation follows', () => {
    const [earlier, file] = [join(directory, 'earlier.csv'), join(directory, 'generations.csv')];
    writeFileSync(earlier, [csvHeader(), csvRow(stats({ index: 0 })), csvRow(stats({ index: 1 }))].join('\n'));
    const csv = generationsCsv(file, { after: 1, earlier });
    csv.append([]);
    csv.close();
    expect(written(file)).toEqual([csvHeader(), csvRow(stats({ index: 0 })), csvRow(stats({ index: 1 }))]);
  });

  it('lets rows wait that cannot be written, says so once, and writes them with the next', () => {
    const file = join(directory, 'later', 'generations.csv');
    const said: string[] = [];
    const csv = generationsCsv(file, { ...anew, say: (text) => said.push(text) });
    csv.append([stats({ index: 0 })]);
    csv.append([stats({ index: 1 })]);
    expect(() => csv.append([])).toThrow('ENOENT');
    expect(said).toEqual([`${file} cannot be written, which is tried again: no such file or directory.`]);
    mkdirSync(join(directory, 'later'));
    csv.append([stats({ index: 2 })]);
    csv.close();
    expect(said.slice(1)).toEqual([`${file} is written again.`]);
    expect(written(file)).toEqual([csvHeader(), ...[0, 1, 2].map((index) => csvRow(stats({ index })))]);
  });

  it('writes nothing where there is no file', () => {
    generationsCsv(null, anew).append([stats({})]);
    expect(existsSync(join(directory, 'generations.csv'))).toBe(false);
  });
});
