import { generationLine, resultObject } from './json-lines';
import { championGenome, stats, runResult } from '../testing/samples';

describe('generationLine', () => {
  it('holds the fields of the contract, in its order and by its names', () => {
    expect(generationLine(stats({ index: 3, accuracy: 0.5, bestSoFar: 0.875 }))).toBe(
      '{"type":"generation","index":3,"evaluations":40,"best":0.75,"bestSoFar":0.875,"mean":0.5,"worst":0.25,"deviation":0.125,"accuracy":0.5,"invalid":0,"elapsedMs":30,' +
        '"figures":{"best":0.75,"bestSoFar":0.875,"mean":0.5,"worst":0.25,"deviation":0.125,"invalid":0,"accuracy":0.5}}',
    );
  });

  it('tells of each objective, the front and its hypervolume where there are several objectives', () => {
    const figures = { best: 1, mean: 2, worst: 3, 'f2.best': 9, 'f2.mean': 8, 'f2.worst': null, frontSize: 4 };
    const of = (key: string, objective: string | null) => ({ key, label: key, unit: null, objective, better: null });
    const declared = [
      ...['best', 'median', 'mean', 'worst'].map((key) => of(key, 'cost')),
      ...['f2.best', 'f2.mean', 'f2.worst'].map((key) => of(key, 'loss')),
      of('frontSize', null),
    ];
    expect(JSON.parse(generationLine(stats(figures), declared))).toMatchObject({
      best: 1,
      objectives: { cost: { best: 1, mean: 2, worst: 3 }, loss: { best: 9, mean: 8, worst: null } },
      front: 4,
      hypervolume: null,
    });
    expect(JSON.parse(generationLine(stats({ ...figures, hypervolume: 0.5 }), declared)).hypervolume).toBe(0.5);
    expect(JSON.parse(generationLine(stats({}), declared))).not.toHaveProperty('front');
  });

  it('leaves the accuracy out where it was not measured', () => {
    expect(JSON.parse(generationLine(stats({ accuracy: null })))).not.toHaveProperty('accuracy');
  });

  it('says null where no score is finite', () => {
    const line = generationLine(stats({ best: null, mean: null, worst: null, deviation: null, invalid: 10 }));
    expect(JSON.parse(line)).toMatchObject({ best: null, mean: null, worst: null, deviation: null, invalid: 10 });
  });
});

const nothing = { checkpoint: null, champion: null, genome: null };

describe('resultObject', () => {
  it('holds every field of the contract, null where the problem is no classifier', () => {
    expect(resultObject(runResult({ bestSoFar: 0.875 }), null, nothing)).toEqual({
      type: 'result',
      preset: null,
      seed: 7,
      generations: 3,
      evaluations: 40,
      best: 0.75,
      bestSoFar: 0.875,
      invalid: 0,
      accuracy: null,
      testAccuracy: null,
      testLoss: null,
      reason: 'generations',
      genes: 10,
      backend: 'cpu',
      dataset: null,
      elapsedMs: 30,
      objectives: {},
      champion: null,
    });
  });

  it('holds the champion: its genome, and its own value of each objective', () => {
    expect(resultObject(runResult({}), championGenome([1, 0, 1]), nothing)).toMatchObject({
      objectives: { value: 0.75 },
      champion: [1, 0, 1],
    });
  });

  it('refers to the file of a genome of more than ten thousand genes, where there is one', () => {
    const large = championGenome(new Array(10_001).fill(0));
    expect(resultObject(runResult({}), large, nothing)['champion']).toEqual({ genes: 10_001, file: null });
    expect(resultObject(runResult({}), large, { ...nothing, genome: 'a/champion.json' })['champion']).toEqual({
      genes: 10_001,
      file: 'a/champion.json',
    });
  });

  it('names the checkpoint and the champion where they are kept', () => {
    expect(
      resultObject(runResult({}), null, { ...nothing, checkpoint: 'a/checkpoint.evorx', champion: 'a/champion' }),
    ).toMatchObject({
      checkpoint: 'a/checkpoint.evorx',
      championDirectory: 'a/champion',
    });
  });
});
