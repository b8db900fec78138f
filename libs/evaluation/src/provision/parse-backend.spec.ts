import * as E from 'fp-ts/Either';
import { parseBackend } from './parse-backend';

describe('parseBackend', () => {
  it.each(['tensorflow', 'wasm', 'cpu'])('knows %s', (name) => expect(parseBackend(name)).toEqual(E.right(name)));

  it('takes native for tensorflow', () => expect(parseBackend('native')).toEqual(E.right('tensorflow')));

  it.each([undefined, ''])('leaves the choice to evorx when it is %p', (text) =>
    expect(parseBackend(text)).toEqual(E.right(undefined)),
  );

  it('names the value and what is accepted', () =>
    expect(parseBackend('Wasm')).toEqual(E.left('EVORX_BACKEND: Wasm is unknown; one of tensorflow, wasm, cpu')));
});
