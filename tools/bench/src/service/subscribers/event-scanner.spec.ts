import * as fc from 'fast-check';
import { type ScannedEvent, eventScanner } from './event-scanner';

const sse = (sequence: number): string =>
  sequence === 0
    ? `event: next\ndata: {"data":{"runEvents":{"__typename":"RunStarted","sequence":0}}}\n\n`
    : `event: next\ndata: {"data":{"runEvents":{"__typename":"RunAdvanced","sequence":${sequence},"generation":{"index":${sequence - 1},"elapsedMs":${sequence * 1.5}}}}}\n\n`;

describe('eventScanner', () => {
  it('finds every event, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (lengths) => {
        const text = Array.from({ length: 12 }, (_, i) => sse(i)).join('');
        const seen: Array<ScannedEvent> = [];
        const scan = eventScanner((event) => seen.push(event));
        for (let position = 0, i = 0; position < text.length; i++) {
          const length = lengths[i % lengths.length]!;
          scan(text.slice(position, position + length));
          position += length;
        }
        expect(seen).toEqual(
          Array.from({ length: 12 }, (_, i) => ({ sequence: i, elapsedMs: i === 0 ? null : i * 1.5 })),
        );
      }),
    );
  });
});
