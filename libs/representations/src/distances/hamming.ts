/** In how many places two genomes of one length differ. */
export const hamming = <A>(a: ArrayLike<A>, b: ArrayLike<A>): number => {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
};
