/**
 * A piece of text on its way to the user: what displays are made of, so that they can be compared with what is expected.
 *
 * @category Model
 */
export type Printed = { readonly to: 'out' | 'err'; readonly text: string };

/** A line on stdout. @category Constructors */
export const line = (text: string): Printed => ({ to: 'out', text: `${text}\n` });

/** A line on stderr. @category Constructors */
export const remark = (text: string): Printed => ({ to: 'err', text: `${text}\n` });
