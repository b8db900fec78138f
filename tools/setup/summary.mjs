/**
 * The last line of a test run, and whether the run is green; where nothing may be skipped, a skipped test is a failed
 * one.
 */
export const summary = (checks, requireAll) => {
  const sum = (key) => checks.reduce((total, check) => total + check[key], 0);
  const skipped = requireAll ? 0 : sum('skipped');
  const failed = sum('failed') + (requireAll ? sum('skipped') : 0);
  const line = `${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, ok: failed === 0 };
};
