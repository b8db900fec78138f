import type { RunRecord } from '@evorx/runs';
import type { KeptChampion } from '../champions/champions';
import { hiddenWeights } from '../champions/hidden-weights';
import { championPath } from '../downloads/paths';
import { atLeast } from './argument';
import { builder } from './builder';
import { ChampionReportType } from './champion-report-type';
import { ModelFileType } from './run-files';
import { RunType } from './run-type';

/** The champion of a run, with what was kept of it where that is a network. */
interface RunChampion {
  readonly run: RunRecord;
  readonly kept: KeptChampion | null;
}

/** Units whose weights are given: where it is not said, and most at once. */
const TILES = { usual: 64, most: 256 };

const reportOf = ({ kept }: RunChampion) => kept?.archive.report ?? null;

/** Of the run's end, else as it was last told: the test images have no say before. */
const validationAccuracy = (champion: RunChampion): number | null => {
  const report = reportOf(champion);
  const { result, accuracy } = champion.run;
  if (result !== null) return result.accuracy;
  return report?.images === 'validation' ? report.accuracy : accuracy;
};

/** The best candidate of a run. @category Schema */
export const ChampionType = builder.objectRef<RunChampion>('Champion').implement({
  description:
    'The best candidate of a run: of one that has ended; of a classifier that is live, as it was last told of.',
  fields: (t) => ({
    generation: t.int({
      description: 'The generation that it is the champion of.',
      resolve: ({ run, kept }) => kept?.generation ?? run.generation,
    }),
    genes: t.int({
      description: 'Genes in its genome.',
      resolve: (champion) => champion.run.result?.genes ?? reportOf(champion)?.genes ?? 0,
    }),
    best: t.float({
      nullable: true,
      description: 'Its objective.',
      resolve: ({ run }) => (run.result === null ? run.best : run.result.best),
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
    description: 'Its best candidate; null before its end where it is no classifier, or has told of none yet.',
    resolve: async (run, _, { champions }) => {
      const kept = 'mnist' in run.spec.recipe.problem ? await champions.newest(run) : null;
      return kept === null && run.result === null ? null : { run, kept };
    },
  }),
);
