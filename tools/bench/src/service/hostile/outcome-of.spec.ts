import { outcomeOf } from './outcome-of';

const http = (status: string, body = ''): Buffer => Buffer.from(`HTTP/1.1 ${status}\r\n\r\n${body}`);
const close = (code: number): Buffer => Buffer.from([0x88, 2, code >> 8, code & 0xff]);

describe('the outcome of an attack', () => {
  it.each([
    [http('401 Unauthorized'), 'refused'],
    [http('200 OK', '{"errors":[{"message":"no"}]}'), 'refused'],
    [http('200 OK', '{"errors":[{"message":"no"}],"data":{"run":null}}'), 'refused'],
    [http('200 OK', '{"data":{"startRun":{"__typename":"InvalidInput"}}}'), 'refused'],
    [http('200 OK', '{"data":{"startRun":{"__typename":"Run"}}}'), 'served'],
    [http('200 OK'), 'served'],
    [http('500 Internal Server Error'), 'broken'],
    [Buffer.from('nonsense'), 'broken'],
    [Buffer.alloc(0), 'cut off'],
    [Buffer.concat([http('101 Switching Protocols'), close(4400)]), 'refused'],
    [Buffer.concat([http('101 Switching Protocols'), close(1011)]), 'broken'],
    [http('101 Switching Protocols'), 'cut off'],
  ])('is read off what was received: %s is %s', (bytes, outcome) => expect(outcomeOf(bytes)).toBe(outcome));
});
