import { readShown, type Shown } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import { z } from 'zod';

/**
 * The champion of a run of any problem: its genome, and what is known of it.
 *
 * @category Model
 */
export interface ChampionGenome {
  /** The generation whose champion it is. */
  readonly generation: number;
  /** The generation in which it became the champion. */
  readonly foundAt: number;
  /** The champion's own value of each objective, by its name; null where that is not a finite number. */
  readonly objectives: Readonly<Record<string, number | null>>;
  /** Number of genes. */
  readonly genes: number;
  /** The genome as JSON, in UTF-8; null where a live run's genome is too large to be told of before its end. */
  readonly json: Uint8Array | null;
  /**
   * How people see it, by its problem's own words: data, and never markup. Null or absent where its problem has none.
   */
  readonly shown?: Shown | null | undefined;
}

/**
 * The largest genome, in genes, that is told of while its run is live, and shown as JSON among other fields.
 * @category Model
 */
export const GENES_SHOWN = 10_000;

const header = z.object({
  version: z.literal(1),
  generation: z.number().int(),
  foundAt: z.number().int(),
  objectives: z.record(z.string(), z.number().nullable()),
  genes: z.number().int().nonnegative(),
  shown: z.unknown().optional(),
});

const LINE_FEED = 10;

/**
 * A champion as bytes: one line of JSON with what is known of it, and its genome in a second one.
 *
 * @category Champions
 */
export const encodeChampionGenome = ({ json, ...known }: ChampionGenome): Uint8Array =>
  Buffer.concat([Buffer.from(`${JSON.stringify({ version: 1, ...known })}\n`), json ?? new Uint8Array()]);

/**
 * Reads what {@link encodeChampionGenome} wrote, without a copy or a look at the genome: `shownGenome` or the
 * problem's JSON codec reads that.
 *
 * @category Champions
 * @example
 * import { decodeChampionGenome } from '@evorx/runs';
 *
 * const foreign = decodeChampionGenome(new TextEncoder().encode('index,best')); // left of one sentence
 */
export const decodeChampionGenome = (bytes: Uint8Array): Either<string, ChampionGenome> => {
  const end = bytes.indexOf(LINE_FEED);
  try {
    const parsed = header.safeParse(JSON.parse(Buffer.from(bytes.subarray(0, Math.max(0, end))).toString()));
    if (!parsed.success) return E.left('The genome of the champion is not one that this version of evorx reads.');
    const { version: _, shown, ...known } = parsed.data;
    const json = bytes.subarray(end + 1);
    const read = readShown(shown);
    return E.right({
      ...known,
      json: json.length === 0 ? null : json,
      ...(E.isRight(read) ? { shown: read.right } : {}),
    });
  } catch {
    return E.left('This is not the genome of a champion.');
  }
};

/**
 * Stands for a genome that is too large to be shown among other fields.
 *
 * @category Model
 */
export interface GenomeReference {
  /** Number of genes. */
  readonly genes: number;
  /** Where the whole genome is, as JSON; null where it is not kept. */
  readonly file: string | null;
}

/**
 * The genome as results show it: JSON of up to `GENES_SHOWN` genes, a reference to `file` for larger ones.
 *
 * @category Champions
 */
export const shownGenome = ({ genes, json }: Pick<ChampionGenome, 'genes' | 'json'>, file: string | null): unknown => {
  if (json !== null && genes <= GENES_SHOWN) return JSON.parse(Buffer.from(json).toString()) as unknown;
  const reference: GenomeReference = { genes, file };
  return reference;
};
