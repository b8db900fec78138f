/**
 * The first place of a genome whose number is at an earlier place as well. Precondition: numbers are below the length.
 */
export const firstRepeated = (genome: Uint32Array): number | undefined => {
  const met = new Uint8Array(genome.length);
  const place = genome.findIndex((entry) => met[entry]!++ > 0);
  return place < 0 ? undefined : place;
};
