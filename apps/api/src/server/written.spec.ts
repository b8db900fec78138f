import { GraphQLError } from 'graphql';
import { written } from './written';

describe('written results', () => {
  it('are written once, however often they are sent', () => {
    const toJSON = jest.fn(() => 'seen');
    const result = { data: { x: { toJSON } } };
    expect(written(result)).toBe('{"data":{"x":"seen"}}');
    expect(written(result)).toBe('{"data":{"x":"seen"}}');
    expect(toJSON).toHaveBeenCalledTimes(1);
  });

  it('keep what errors say to the server from clients', () => {
    const error = new GraphQLError('too many', {
      extensions: { code: 'TOO_MANY_STREAMS', http: { status: 503 }, unexpected: true },
    });
    expect(JSON.parse(written({ data: null, errors: [error] }))).toEqual({
      data: null,
      errors: [{ message: 'too many', extensions: { code: 'TOO_MANY_STREAMS' } }],
    });
    const plain = new GraphQLError('so', { extensions: { http: { status: 503 } } });
    expect(JSON.parse(written({ errors: [plain] }))).toEqual({ errors: [{ message: 'so' }] });
  });
});
