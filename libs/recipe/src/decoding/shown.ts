const LONGEST = 80;

/** A value as it stands in a message: JSON, shortened, with the numbers that JSON has no words for. @internal */
export const shown = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' || (typeof value === 'object' && value !== null)) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 3)}...`;
  }
  return String(value);
};
