/**
 * A figure, or null where there is none: neither JSON nor GraphQL can say NaN.
 *
 * @internal
 */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
