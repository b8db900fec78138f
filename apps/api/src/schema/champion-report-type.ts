import type { ChampionArchive, ClassCount, Mistake } from '@evorx/evaluation';
import { atLeast } from './argument';
import { builder } from './builder';

/** Bytes in an image. */
const PIXELS = 784;
/** Most mistakes that a report shows. */
const MOST = 60;

const ReportImagesEnum = builder.enumType('ReportImages', {
  description: 'The images that a champion was judged by.',
  values: {
    VALIDATION: { value: 'validation', description: 'While its run goes on.' },
    TEST: { value: 'test', description: 'Once its run has ended.' },
  } as const,
});

const ClassAccuracyType = builder.objectRef<ClassCount>('ClassAccuracy').implement({
  fields: (t) => ({
    digit: t.exposeInt('digit'),
    size: t.exposeInt('size', { description: 'Images of it.' }),
    correct: t.exposeInt('correct', { description: 'Of those, how many are answered rightly.' }),
    accuracy: t.float({
      nullable: true,
      description: 'The fraction; null where there are no images.',
      resolve: ({ size, correct }) => (size === 0 ? null : correct / size),
    }),
  }),
});

const MistakeType = builder.objectRef<Mistake & { readonly pixels: Uint8Array }>('Mistake').implement({
  description: 'An image that is answered wrongly.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place among the images.' }),
    label: t.exposeInt('label', { description: 'What it is.' }),
    answer: t.exposeInt('answer', { description: 'What the network reads.' }),
    outputs: t.field({
      type: ['Float'],
      description: "The network's probabilities of the ten digits.",
      resolve: ({ outputs }) => outputs,
    }),
    pixels: t.string({
      description: 'Its 28 rows of 28 bytes, 0 for the background, in base64.',
      resolve: ({ pixels }) => Buffer.from(pixels).toString('base64'),
    }),
  }),
});

/** How a champion answers images. @category Schema */
export const ChampionReportType = builder.objectRef<ChampionArchive>('ChampionReport').implement({
  description: 'How a champion answers images. One whose outputs for an image are no numbers has no answer to it.',
  fields: (t) => ({
    images: t.field({ type: ReportImagesEnum, resolve: ({ report }) => report.images }),
    size: t.int({ description: 'How many images.', resolve: ({ report }) => report.size }),
    accuracy: t.float({
      nullable: true,
      description: 'The fraction that is answered rightly; null where the network scores no number.',
      resolve: ({ report }) => report.accuracy,
    }),
    loss: t.float({
      nullable: true,
      description: 'Mean cross-entropy; null where the network scores no number.',
      resolve: ({ report }) => report.loss,
    }),
    confusion: t.field({
      type: t.listRef(t.listRef('Int')),
      description: 'Images by what they are (row) and what is answered (column).',
      resolve: ({ report }) => report.confusion.map((row) => [...row]),
    }),
    classes: t.field({
      type: [ClassAccuracyType],
      description: 'The ten digits.',
      extensions: { rows: { usual: 10, most: 10 } },
      resolve: ({ report }) => report.classes,
    }),
    mistakes: t.field({
      type: [MistakeType],
      description: `Images that are answered wrongly, of each digit in turn the one that the network is surest of: \`first\` of them, at most ${MOST}.`,
      args: { first: t.arg.int({ defaultValue: MOST }) },
      extensions: { rows: { usual: MOST, most: MOST } },
      resolve: ({ report, pixels }, { first }) =>
        report.mistakes
          .slice(0, atLeast(0, 'first', first ?? MOST))
          .map((mistake, i) => ({ ...mistake, pixels: pixels.subarray(i * PIXELS, (i + 1) * PIXELS) })),
    }),
  }),
});
