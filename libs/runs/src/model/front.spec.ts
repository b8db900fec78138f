import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { decodeFront, encodeFront } from './front';

const members = fc.array(
  fc.record({
    genome: fc.jsonValue(),
    objectives: fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    ),
  }),
);

describe('a front', () => {
  it('is what it was, once it is read', () =>
    fc.assert(
      fc.property(fc.nat(), members, (generation, all) => {
        const front = JSON.parse(JSON.stringify({ generation, members: all })) as { generation: number; members: [] };
        expect(decodeFront(encodeFront(front))).toEqual(E.right(front));
      }),
    ));

  it.each(['', '{', '{}', '{"version":2,"generation":1,"members":[]}', '{"version":1,"generation":1,"members":[1]}'])(
    'is not read from %j',
    (text) => expect(decodeFront(Buffer.from(text))).toMatchObject({ left: expect.stringMatching(/^[^\n]+\.$/) }),
  );
});
