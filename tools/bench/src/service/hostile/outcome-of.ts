/** How a server answered to an attack. */
export type Outcome = 'refused' | 'cut off' | 'served' | 'broken';

const STATUS = /^HTTP\/1\.1 (\d{3})/;
/** Refusals that are data: why a command was not carried out. */
const TOLD = /"__typename":"(InvalidInput|NotFound|InvalidState)"/;
const ERRORS = /"errors":\[/;

const UPGRADED = Buffer.from('HTTP/1.1 101');
/** Where the answer to a handshake ends. */
const HEAD_END = Buffer.from('\r\n\r\n');

/** The code of the close frame at the end of what came over a WebSocket; null before it has come. */
export const closeCode = (bytes: Buffer): number | null => {
  if (!bytes.subarray(0, 12).equals(UPGRADED)) return null;
  for (let at = bytes.indexOf(HEAD_END) + HEAD_END.length; at + 2 <= bytes.length;) {
    const short = bytes[at + 1]! & 0x7f;
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short;
    const start = at + (short === 126 ? 4 : 2);
    if ((bytes[at]! & 0x0f) === 8) return bytes.readUInt16BE(start);
    at = start + length;
  }
  return null;
};

/** Whether data came with an answer, where none should. */
const hasData = (text: string): boolean => /"data":\{(?!"\w+":null\})/.test(text) && !TOLD.test(text);

/** Judges what a server sent before it closed the connection. */
export const outcomeOf = (bytes: Buffer): Outcome => {
  if (bytes.length === 0) return 'cut off';
  const text = bytes.toString('latin1');
  const status = Number(STATUS.exec(text)?.[1] ?? 0);
  if (status >= 500 || status === 0) return 'broken';
  if (hasData(text)) return 'served';
  if (status === 101) {
    const code = closeCode(bytes);
    return code === null ? 'cut off' : code === 1011 ? 'broken' : 'refused';
  }
  return status >= 400 || ERRORS.test(text) || TOLD.test(text) ? 'refused' : 'served';
};
