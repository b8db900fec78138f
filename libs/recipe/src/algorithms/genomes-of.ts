/** What the genomes of a kind are called in messages, where that is not the name of the kind. */
const CALLED: Readonly<Record<string, string>> = { real: 'real genes', permutation: 'permutations', record: 'records' };

/** The genomes of a kind, as messages name them. @internal */
export const genomesOf = (kind: string): string => CALLED[kind] ?? kind;
