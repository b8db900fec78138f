import { createHub } from './create-hub';
import { type FeedSink, REPEAT_MS, type Wish } from './wish';

const scripted = () => {
  const opened: Array<{ readonly token: string | null; readonly sink: FeedSink; closed: boolean }> = [];
  const hub = createHub((token, _, sink) => {
    const one = { token, sink, closed: false };
    opened.push(one);
    return () => void (one.closed = true);
  });
  const open = () => opened.filter(({ closed }) => !closed).map(({ token }) => token);
  return { hub, opened, open };
};

const want = (token: string | null = null): Wish => ({ type: 'want', token, follow: [] });
const quiet = (): void => undefined;

describe('the hub of a browser', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('has one stream for seven tabs, and none when all of them rest', () => {
    const { hub, open } = scripted();
    const tabs = Array.from({ length: 7 }, (_, i) => `tab ${i}`);
    for (const tab of tabs) hub.hear(tab, want(), quiet);
    expect(open()).toEqual([null]);
    for (const tab of tabs) hub.hear(tab, { type: 'rest' }, quiet);
    expect(open()).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('forgets a tab that is gone without a word', () => {
    const { hub, open } = scripted();
    hub.hear('a', want(), quiet);
    for (let i = 0; i < 10; i++) {
      jest.advanceTimersByTime(REPEAT_MS);
      hub.hear('a', want(), quiet);
    }
    expect(open()).toEqual([null]);
    jest.advanceTimersByTime(6 * REPEAT_MS);
    expect(open()).toEqual([]);
  });

  it('keeps tabs with different tokens apart', () => {
    const { hub, open } = scripted();
    hub.hear('a', want('one'), quiet);
    hub.hear('b', want('two'), quiet);
    expect(open()).toEqual(['one', 'two']);
    hub.hear('a', want('two'), quiet);
    expect(open()).toEqual(['two']);
  });

  it('tells a tab that its token is not taken, and opens a stream for another', () => {
    const { hub, opened, open } = scripted();
    const heard: Array<string> = [];
    hub.hear('a', want(), ({ type }) => heard.push(type));
    opened[0]?.sink.ended({ message: 'refused', unauthorised: true });
    expect(heard).toContain('unauthorised');
    hub.hear('a', want('right'), quiet);
    expect(open()).toEqual(['right']);
  });
});
