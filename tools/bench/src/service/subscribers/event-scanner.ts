/** What a subscriber in the benchmark reads of an event. */
export interface ScannedEvent {
  readonly sequence: number;
  /** When its generation was done, on the run's own clock; null of other events. */
  readonly elapsedMs: number | null;
}

const SEQUENCE = '"sequence":';
const ELAPSED = '"elapsedMs":';
/** Ends the data of an event in both transports: no braces follow each other so often inside. */
const END = '}}}';

const numberAt = (text: string, start: number): number => Number.parseFloat(text.slice(start, start + 24));

/**
 * Finds events in what a connection brings, piece by piece, whichever transport they come by. Text search instead of a
 * parser, because five hundred subscribers in one process must cost little beside the server that is measured.
 */
export const eventScanner = (tell: (event: ScannedEvent) => void): ((piece: string) => void) => {
  let rest = '';
  return (piece) => {
    const text = rest === '' ? piece : rest + piece;
    let position = 0;
    for (;;) {
      const found = text.indexOf(SEQUENCE, position);
      if (found < 0) break;
      const end = text.indexOf(END, found);
      if (end < 0) break;
      const elapsed = text.indexOf(ELAPSED, found);
      tell({
        sequence: numberAt(text, found + SEQUENCE.length),
        elapsedMs: elapsed < 0 || elapsed > end ? null : numberAt(text, elapsed + ELAPSED.length),
      });
      position = end;
    }
    rest = position === 0 ? text : text.slice(position);
  };
};
