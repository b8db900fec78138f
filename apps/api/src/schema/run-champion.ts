import { mnistIn } from '@evorx/recipe';
import { GENES_SHOWN, type GenomeReference, type RunRecord } from '@evorx/runs';
import type { KeptGenome } from '../champions/champion-genomes';
import type { KeptChampion } from '../champions/champions';
import { hiddenWeights } from '../champions/hidden-weights';
import { championPath, genomePath } from '../downloads/paths';
import { atLeast } from './argument';
import { builder } from './builder';
import { ChampionReportType } from './champion-report-type';
import { ModelFileType } from './run-files';
import { RunType } from './run-type';

/** The champion of a run, with what was kept of it. */
interface RunChampion {
  readonly run: RunRecord;
  /** Where it is a network. */
  readonly kept: KeptChampion | null;
  /** Opened by those fields that need it. */
  readonly genome: () => Promise<KeptGenome | null>;
}

/** Units whose weights are given: where it is not said, and most at once. */
const TILES = { usual: 64, most: 256 };
/** As many fields as a unit's weights take the room of. */
const TILE = 100;

const reportOf = ({ kept }: RunChampion) => kept?.archive.report ?? null;

const genomeFile = ({ fileSize }: KeptGenome, id: string) =>
  fileSize === null ? null : { name: 'genome.json', size: fileSize, url: genomePath(id) };

/** The champion's own value; where its genome was not told of, the best so far of the run. */
const bestOf = async ({ run, genome }: RunChampion): Promise<number | null> => {
  const found = await genome();
  if (found === null) return run.bestSoFar;
  return Object.values(found.objectives)[0] ?? null;
};

/** Of the run's end, else as it was last told: the test images have no say before. */
const validationAccuracy = (champion: RunChampion): number | null => {
  const report = reportOf(champion);
  const { result, accuracy } = champion.run;
  if (result !== null) return result.accuracy;
  return report?.images === 'validation' ? report.accuracy : accuracy;
};

/** The best candidate of a run. @category Schema */
export const ChampionType = builder.objectRef<RunChampion>('Champion').implement({
  description: 'The best candidate of a run; of one that is live, as it was last told of.',
  fields: (t) => ({
    generation: t.int({
      description: 'The generation that it is the champion of.',
      resolve: async ({ run, kept, genome }) => kept?.generation ?? (await genome())?.generation ?? run.generation,
    }),
    foundAt: t.int({
      nullable: true,
      description: 'The generation that it was found in; null where that is not known.',
      resolve: async ({ genome }) => (await genome())?.foundAt ?? null,
    }),
    genome: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'Its genome: bits as a list of 0 and 1, real genes as a list of numbers, where "NaN", "Infinity" and "-Infinity" stand for what JSON cannot ' +
        `say. Of more than ${GENES_SHOWN} genes a reference, { genes, file }, to the path of the download, which is null before the run's end. ` +
        'Null where it was not told of.',
      extensions: { rows: { usual: GENES_SHOWN, most: GENES_SHOWN } },
      resolve: async ({ run, genome }) => {
        const found = await genome();
        if (found === null || found.genome !== undefined) return found?.genome ?? null;
        const reference: GenomeReference = { genes: found.genes, file: genomeFile(found, run.id)?.url ?? null };
        return reference;
      },
    }),
    genomeFile: t.field({
      type: ModelFileType,
      nullable: true,
      description: 'Its genome as a JSON file, however large; null where it was not told of.',
      resolve: async ({ run, genome }) => {
        const found = await genome();
        return found === null ? null : genomeFile(found, run.id);
      },
    }),
    show: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'How its problem shows it: { kind: text, text }, { kind: table, columns, rows }, { kind: json, json }, { kind: svg, svg } or ' +
        '{ kind: plot, series }. Data, and never markup. Null where the problem has no way of its own.',
      resolve: async ({ genome }) => (await genome())?.shown ?? null,
    }),
    objectives: t.field({
      type: 'JSON',
      description:
        'Its own value of each objective, { name: value }; null where it was not scored itself. {} where the champion was not told of.',
      resolve: async ({ genome }) => (await genome())?.objectives ?? {},
    }),
    genes: t.int({
      description: 'Genes in its genome.',
      resolve: async (champion) =>
        champion.run.result?.genes ?? reportOf(champion)?.genes ?? (await champion.genome())?.genes ?? 0,
    }),
    best: t.float({
      nullable: true,
      description: 'Its own value of the first objective; null where it was not scored itself.',
      resolve: bestOf,
    }),
    accuracy: t.float({
      nullable: true,
      description: 'On the validation images, a fraction.',
      resolve: validationAccuracy,
    }),
    testAccuracy: t.float({
      nullable: true,
      description: 'On the test images, a fraction; null before the end.',
      resolve: ({ run }) => run.result?.testAccuracy ?? null,
    }),
    testLoss: t.float({
      nullable: true,
      description: 'Mean cross-entropy on the test images; null before the end.',
      resolve: ({ run }) => run.result?.testLoss ?? null,
    }),
    backend: t.string({
      description: 'What scored the candidates: tensorflow, wasm or cpu.',
      resolve: ({ run }) => run.result?.backend ?? run.provenance?.backend ?? 'cpu',
    }),
    report: t.field({
      type: ChampionReportType,
      nullable: true,
      description: 'How it answers images; null where it is no classifier.',
      resolve: ({ kept }) => kept?.archive ?? null,
    }),
    files: t.field({
      type: [ModelFileType],
      description:
        'The network as a TensorFlow.js layers model, which `tf.loadLayersModel` loads; none where it is no classifier.',
      extensions: { rows: { usual: 2, most: 2 } },
      resolve: ({ run, kept }) =>
        kept === null
          ? []
          : (
              [
                ['model.json', kept.archive.model],
                ['weights.bin', kept.archive.weights],
              ] as const
            ).map(([name, { length }]) => ({ name, size: length, url: championPath(run.id, name) })),
    }),
    archive: t.field({
      type: ModelFileType,
      nullable: true,
      description: 'Everything that is kept of it, in one zip; null where it is no classifier.',
      resolve: ({ run, kept }) =>
        kept === null
          ? null
          : { name: 'champion.zip', size: kept.bytes.length, url: championPath(run.id, 'champion.zip') },
    }),
    hiddenWeights: t.field({
      type: ['String'],
      description:
        'The weights from the pixels to the units of the first layer, each 28 rows of 28 little-endian 32-bit floats in base64: ' +
        `\`first\` of them (${TILES.usual} unless said, at most ${TILES.most}) after the unit with the index \`after\`. None where it is no classifier.`,
      extensions: { rows: { ...TILES, each: TILE } },
      args: { first: t.arg.int({ defaultValue: TILES.usual }), after: t.arg.int({ defaultValue: -1 }) },
      resolve: ({ kept }, { first, after }) =>
        kept === null
          ? []
          : hiddenWeights(kept.network, {
              first: Math.min(atLeast(0, 'first', first ?? TILES.usual), TILES.most),
              after: atLeast(-1, 'after', after ?? -1),
            }),
    }),
  }),
});

builder.objectField(RunType, 'champion', (t) =>
  t.field({
    type: ChampionType,
    nullable: true,
    description: 'Its best candidate; null where it has told of none yet, and where none has ever had a finite score.',
    resolve: async (run, _, { champions, genomes }) => {
      const isNetwork = mnistIn(run.spec.recipe.problem) !== null;
      const kept = isNetwork ? await champions.newest(run) : null;
      const genome = () => genomes.newest(run);
      // The genome of a network may be kept a moment before the network, which is what a classifier is looked at for.
      const told = (isNetwork ? kept : await genome()) !== null;
      // Runs of an evorx that kept no genomes end with a result alone.
      const scored = run.result !== null && (run.result.bestSoFar ?? run.result.best) !== null;
      return told || scored ? { run, kept, genome } : null;
    },
  }),
);
