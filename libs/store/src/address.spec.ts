import * as E from 'fp-ts/Either';
import { addressOf } from './address';

describe('addressOf', () => {
  it.each([
    ['file:/var/lib/evorx/evorx.db', '/var/lib/evorx/evorx.db'],
    ['file:///var/lib/evorx/evorx.db', '/var/lib/evorx/evorx.db'],
    ['file:evorx.db', 'evorx.db'],
    ['file:./a/evorx.db', './a/evorx.db'],
    ['FILE:evorx.db', 'evorx.db'],
  ])('takes %s for a file', (url, file) => {
    expect(addressOf(url)).toEqual(E.right({ kind: 'libsql', file, shown: file }));
  });

  it.each(['postgres://me:secret@db.example:5433/runs?sslmode=require', 'postgresql://me:secret@db.example:5433/runs'])(
    'takes %s for a server, and shows neither user, password nor parameters',
    (url) => {
      const shown = `${url.split(':')[0]}://db.example:5433/runs`;
      expect(addressOf(url)).toEqual(E.right({ kind: 'postgres', url, shown }));
    },
  );

  it.each(['', 'evorx.db', 'http://secret@x', 'file:', 'postgres://secret:secret@ho st/x', 'file://elsewhere/secret'])(
    'refuses "%s", says what is accepted, and repeats none of it',
    (url) => {
      const address = addressOf(url);
      if (E.isRight(address)) throw new Error('It was accepted.');
      expect(address.left.message).toMatch(/file:<path>, postgres:\/\/<user>@<host>\/<database> and postgresql/);
      expect(address.left.message).not.toMatch(/secret|\n/);
    },
  );
});
