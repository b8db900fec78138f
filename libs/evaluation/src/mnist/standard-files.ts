/** What one of the four files holds. @category Model */
export type Part = 'train-images' | 'train-labels' | 't10k-images' | 't10k-labels';

/** The four files, in the order in which they are hashed. @category Model */
export const PARTS: ReadonlyArray<Part> = ['train-images', 'train-labels', 't10k-images', 't10k-labels'];

/** MD5 of the standard files, uncompressed. @category Model */
export const STANDARD_MD5: Readonly<Record<Part, string>> = {
  'train-images': '6bbc9ace898e44ae57da46a324031adb',
  'train-labels': 'a25bea736e30d166cdddb491f175f624',
  't10k-images': '2646ac647ad5339dbf082846283269ea',
  't10k-labels': '27ae3e4e09519cfbb04c329615203637',
};

const idx = (part: Part): string => (part.endsWith('images') ? 'idx3' : 'idx1');

/** The name that the original distribution uses, and evorx writes. @category Model */
export const fileName = (part: Part): string => `${part}-${idx(part)}-ubyte`;

/** The names that are looked for, in this order: with a hyphen or a dot, plain or gzipped. @category Model */
export const acceptedNames = (part: Part): ReadonlyArray<string> => {
  const plain = [fileName(part), `${part}.${idx(part)}-ubyte`];
  return [...plain, ...plain.map((name) => `${name}.gz`)];
};
