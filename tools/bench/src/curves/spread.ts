/**
 * Positions at least `gap` apart and within [from, to], in the order of the given ones and as near to them as that lets
 * them be; for labels beside the ends of lines.
 */
export const spread = (
  positions: ReadonlyArray<number>,
  { gap, from, to }: { readonly gap: number; readonly from: number; readonly to: number },
): ReadonlyArray<number> => {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]!);
  const placed = [...positions];
  // Down from the top, each below the one before, and then up again from the lower end.
  order.reduce((free, i) => (placed[i] = Math.max(placed[i]!, free)) + gap, from);
  order.reduceRight((free, i) => (placed[i] = Math.min(placed[i]!, free)) - gap, to);
  return placed;
};
