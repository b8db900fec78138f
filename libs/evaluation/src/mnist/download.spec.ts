import { requestText } from './download';

describe('requestText', () => {
  it('says in words what Node hides in the cause', () => {
    const failed = (cause: unknown) => Object.assign(new TypeError('fetch failed'), { cause });
    expect(requestText(failed({ code: 'ENOTFOUND' }))).toBe('the host is not found (is there a network?)');
    expect(requestText(failed({ code: 'EPROTO' }))).toBe('EPROTO');
    expect(requestText(failed({ message: 'unsettled' }))).toBe('unsettled');
    expect(requestText(failed(undefined))).toBe('fetch failed');
  });
});
