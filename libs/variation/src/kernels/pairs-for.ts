/** How many parents make at least `children` children, where two make two. */
export const pairsFor = (children: number): number => children + (children % 2);
