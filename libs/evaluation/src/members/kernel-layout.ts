/** What the kernel is told, in the order of its parameters; those from `scale` on are single-precision numbers. */
const WORDS = [
  'images',
  'width',
  'units',
  'stride',
  'classes',
  'group',
  'groups',
  'activation',
  'block',
  'rows',
  'positions',
  'labels',
  'genes',
  'directions',
  'directionStride',
  'outputDirections',
  'outputDirectionStride',
  'panels',
  'weights',
  'biases',
  'changes',
  'outputChanges',
  'totals',
  'gradient',
  'outputGradient',
  'scratch',
  'scratchSize',
  'sums',
  'shifts',
] as const;
const NUMBERS = ['scale', 'deviation', 'outputDeviation'] as const;

/** Parameters of the kernel by name: sizes, and addresses in bytes. @internal */
export type KernelWords = Readonly<Record<(typeof WORDS)[number], number>>;
/** @internal */
export type KernelNumbers = Readonly<Record<(typeof NUMBERS)[number], number>>;

/** Where parameters start, and where what they point at may. */
const PARAMETERS = 256;
const FREE = 1024;
/** Addresses are multiples of a cache line. */
const LINE = 64;
/** Images that the kernel takes through the first layer together. */
const TILE = 16;
/** Images in a task, at least: few enough for every thread to find work, enough to make claiming one cheap. */
const TASK = 64;
/** Room for the signed sums of eight times four rows. */
const TABLES = 8192;

/** Outputs that the kernel has lanes for. @internal */
export const MOST_CLASSES = 12;

/** Writes parameters to where the kernel reads them. @internal */
export const writeParameters = (buffer: ArrayBufferLike, words: KernelWords, numbers: KernelNumbers): void => {
  const ints = new Int32Array(buffer, PARAMETERS, WORDS.length);
  WORDS.forEach((name, i) => (ints[i] = words[name]));
  const floats = new Float32Array(buffer, PARAMETERS + 4 * WORDS.length, NUMBERS.length);
  NUMBERS.forEach((name, i) => (floats[i] = numbers[name]));
};

const upTo = (multiple: number, n: number): number => Math.ceil(n / multiple) * multiple;

/** What memory is laid out for. @internal */
export interface KernelWorkload {
  readonly images: number;
  /** Inputs and the constant. */
  readonly width: number;
  readonly units: number;
  readonly classes: number;
  readonly group: number;
  readonly activation: number;
  readonly threads: number;
  /** Whether the weighted sums of the first layer are given; else the kernel multiplies. */
  readonly given: boolean;
  /** Rows that are held over several tasks, and that those of this one are some of; 0 for none. */
  readonly held: number;
}

/** A laid out memory. @internal */
export interface KernelLayout {
  readonly words: KernelWords;
  /** Tasks of the two jobs. They depend on the workload alone, and so do the orders of all sums. */
  readonly scoring: number;
  readonly combining: number;
  /** Bytes needed. */
  readonly size: number;
}

/**
 * Lays the kernel's memory out. 4 (units + inputs) bytes an image where each has its own direction, a little more for the rest.
 *
 * @internal
 */
export const kernelLayout = (workload: KernelWorkload): KernelLayout => {
  const { images, width, units, classes, group, activation, threads, given, held } = workload;
  const groups = Math.ceil(images / group);
  const padded = upTo(32, groups);
  const stride = upTo(32, units);
  const row = stride + 16;
  const block = Math.max(1, Math.floor(TASK / group));
  const scoring = Math.ceil(groups / block);
  const [directionStride, outputDirectionStride] = [upTo(4, width), upTo(4, units + 1)];
  const scratchSize = Math.max(TABLES, upTo(LINE, 4 * (TILE * (stride + row + 16) + 6 * row + 32)));
  let free = FREE;
  const take = (bytes: number): number => {
    const address = free;
    free += upTo(LINE, bytes);
    return address;
  };
  // First, so that it is where it was in the last task.
  const table = held > 0 ? take(4 * held * width) : 0;
  const words: KernelWords = {
    ...{ images, width, units, stride, classes, group, groups, activation, block },
    genes: take(4 * (units * width + classes * (units + 1))),
    labels: take(images),
    directions: take((4 * padded * directionStride) / 32),
    directionStride,
    outputDirections: take((4 * padded * outputDirectionStride) / 32),
    outputDirectionStride,
    weights: take(LINE * (stride + 1)),
    biases: take(LINE),
    outputChanges: take(LINE * padded),
    totals: take(4 * scoring * (stride + 32)),
    outputGradient: take(LINE * (units + 1)),
    gradient: take(4 * width * stride),
    scratch: take(threads * scratchSize),
    scratchSize,
    changes: take(4 * padded * row),
    panels: given ? 0 : take(4 * stride * width),
    // Directions as numbers share the rows' place, and write up to a vector beyond.
    rows: held > 0 ? table : take(4 * (given ? groups : images) * width + LINE),
    positions: held > 0 ? take(4 * images) : 0,
    sums: given ? take(4 * images * stride) : 0,
    shifts: given ? take(4 * images) : 0,
  };
  return { words, scoring, combining: (stride / 16) * Math.ceil(width / 256) + 1, size: free };
};
