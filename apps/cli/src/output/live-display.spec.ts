import { TestScheduler } from 'rxjs/testing';
import type { HostMessage } from '@evorx/runs';
import { generationsMessage } from '../testing/samples';
import { liveDisplay, redraw } from './live-display';

describe('redraw', () => {
  it('draws a first frame where the cursor is', () => {
    expect(redraw(0, [], ['a', 'b'])).toBe('\ra\x1b[K\nb\x1b[K\n\x1b[J');
  });

  it('goes back up over the last frame and leaves notes above it', () => {
    expect(redraw(2, ['note'], ['a'])).toBe('\r\x1b[2Anote\x1b[K\na\x1b[K\n\x1b[J');
  });
});

describe('liveDisplay', () => {
  const scheduler = () => new TestScheduler((actual, expected) => expect(actual).toEqual(expected));
  const messages: Record<string, HostMessage> = {
    a: generationsMessage(0),
    b: generationsMessage(1),
    n: { type: 'note', text: 'a fallback' },
  };

  it('draws a frame at once, then a few a second, and the last state at the end', () => {
    scheduler().run(({ cold, flush }) => {
      const frames: Array<string> = [];
      cold('ab 500ms a b|', messages)
        .pipe(liveDisplay('sphere', null, () => 80, 200))
        .subscribe(({ text }) => frames.push(text));
      flush();
      expect(frames.map((text) => /generation (\d)/.exec(text)?.[1])).toEqual([undefined, '1', '0', '1']);
    });
  });

  it('prints each note once', () => {
    scheduler().run(({ cold, flush }) => {
      let text = '';
      cold('n 300ms a 300ms b|', messages)
        .pipe(liveDisplay('sphere', null, () => 80, 200))
        .subscribe((printed) => (text += printed.text));
      flush();
      expect(text.split('a fallback')).toHaveLength(2);
    });
  });

  it('draws over nothing before the first generation, and says once that the run is getting ready', () => {
    scheduler().run(({ cold, flush }) => {
      const texts: string[] = [];
      cold('n 300ms n 300ms a 300ms b|', messages)
        .pipe(liveDisplay('sphere', null, () => 80, 200))
        .subscribe((printed) => texts.push(printed.text));
      flush();
      expect(texts.join('').split('getting ready')).toHaveLength(2);
      expect(texts.map((text) => /\x1b\[\d+A/.test(text))).toEqual([...texts.slice(1).map(() => false), true]);
    });
  });
});
