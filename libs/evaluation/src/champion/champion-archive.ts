import { unzipSync, zipSync } from 'fflate';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { PIXELS } from '../mnist/digits';
import type { ChampionError } from './champion';
import { championReport, type ChampionReport } from './champion-report';
import { damagedPart } from './damaged-part';

/**
 * A champion as it is kept and sent: the network as a TensorFlow.js layers model, and what is known of it.
 *
 * @category Champion
 */
export interface ChampionArchive {
  /** The bytes of `model.json`. */
  readonly model: Uint8Array;
  /** The bytes of `weights.bin`, which it names. */
  readonly weights: Uint8Array;
  readonly report: ChampionReport;
  /** The images of the report's mistakes, 784 bytes each. */
  readonly pixels: Uint8Array;
}

const FILE = 'champion.zip';
const PARTS = ['model.json', 'weights.bin', 'report.json', 'mistakes.bin'] as const;
/** What one part may unpack to: a foreign archive must not take all memory. */
const MOST = 512 * 2 ** 20;
/** The first moment that a zip knows, in every time zone: the same champion is the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/**
 * Packs a champion into a zip: `model.json`, `weights.bin`, `report.json`, and `mistakes.bin` with the images of the report's mistakes. The
 * weights are stored as they are, since random numbers cannot be compressed. The same champion gives the same bytes.
 *
 * @category Champion
 */
export const encodeChampion = ({ model, weights, report, pixels }: ChampionArchive): Uint8Array =>
  zipSync(
    {
      'model.json': model,
      'weights.bin': [weights, { level: 0 }],
      'report.json': Buffer.from(`${JSON.stringify(report)}\n`),
      'mistakes.bin': pixels,
    },
    { mtime: MOMENT },
  );

type Unpacked = Readonly<Record<(typeof PARTS)[number], Uint8Array>>;

const malformed = (problem: string): ChampionError => ({
  _tag: 'Malformed',
  file: FILE,
  message: `${FILE}: ${problem}; expected a champion saved by evorx`,
});

const unpacked = (bytes: Uint8Array): E.Either<ChampionError, Unpacked> =>
  pipe(
    E.tryCatch(
      () => {
        const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => isPart(name) && originalSize <= MOST });
        return { parts, damaged: damagedPart(bytes, parts) };
      },
      () => malformed('no zip archive, or a broken one'),
    ),
    E.flatMap(({ parts, damaged }) => {
      const missing = PARTS.find((name) => parts[name] === undefined);
      if (missing !== undefined) return E.left(malformed(`${missing} is missing`));
      return damaged === undefined ? E.right(parts as Unpacked) : E.left(malformed(`${damaged} is damaged`));
    }),
  );

const isPart = (name: string): boolean => PARTS.some((part) => part === name);

const reportIn = ({ 'report.json': json, 'mistakes.bin': pixels }: Unpacked): E.Either<ChampionError, ChampionReport> =>
  pipe(
    E.tryCatch(
      () => championReport.parse(JSON.parse(Buffer.from(json).toString('utf8'))),
      () => malformed('report.json is none of evorx'),
    ),
    E.filterOrElse(
      ({ mistakes }) => pixels.length === mistakes.length * PIXELS,
      ({ mistakes }) => malformed(`mistakes.bin has ${pixels.length} bytes for ${mistakes.length} images`),
    ),
  );

/**
 * Reads what {@link encodeChampion} wrote: `decodeChampion(encodeChampion(a))` is `right` of an equal archive. What is no zip, truncated,
 * damaged, or without one of the four parts is a `left` that says so in one sentence. Needs no TensorFlow; `parseChampion` makes a network
 * of it.
 *
 * @category Champion
 * @example
 * import { decodeChampion, parseChampion, predict } from '@evorx/evaluation';
 * import { readFile } from 'node:fs/promises';
 *
 * const digitIn = async (file: string, pixels: Float32Array) => {
 *   const archive = decodeChampion(await readFile(file));
 *   if (archive._tag === 'Left') return archive.left.message;
 *   const champion = parseChampion(archive.right);
 *   return champion._tag === 'Left' ? champion.left.message : predict(champion.right, pixels).digit;
 * };
 */
export const decodeChampion = (bytes: Uint8Array): E.Either<ChampionError, ChampionArchive> =>
  pipe(
    unpacked(bytes),
    E.flatMap((parts) =>
      pipe(
        reportIn(parts),
        E.map((report) => ({
          model: parts['model.json'],
          weights: parts['weights.bin'],
          report,
          pixels: parts['mistakes.bin'],
        })),
      ),
    ),
  );
