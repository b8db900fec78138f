const MOST = 60;

/**
 * A value as a message shows it: as JSON, the middle of long ones left out.
 *
 * @category Errors
 */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length <= MOST ? text : `${text.slice(0, MOST - 10)} ... ${text.slice(-5)}`;
};
