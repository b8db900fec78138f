import { GraphQLError } from 'graphql';
import { maskError } from './mask-error';

describe('errors for clients', () => {
  const reported: Array<unknown> = [];
  const mask = maskError((error) => {
    reported.push(error);
    return 'abc123';
  });
  beforeEach(() => (reported.length = 0));

  it('are told as they are where they were made for clients', () => {
    const own = new GraphQLError('first is -1', { extensions: { code: 'BAD_USER_INPUT' } });
    const located = new GraphQLError('first is -1', { originalError: own, path: ['runs'] });
    expect([mask(own), mask(located)]).toEqual([own, located]);
    expect(reported).toEqual([]);
  });

  it.each([new Error('disk full at /var/lib/evorx'), 'disk full', undefined])(
    'are a reference and nothing else where they were not: %p',
    (cause) => {
      const masked = mask(cause);
      expect(masked.message).toBe('Something went wrong on the server; its log has it as abc123.');
      expect(masked.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: 'abc123' });
      expect(reported).toEqual([cause]);
    },
  );

  it('keep the place where they happened', () => {
    const cause = new Error('disk full');
    const masked = mask(new GraphQLError('disk full', { originalError: cause, path: ['run', 'generations'] }));
    expect(masked.path).toEqual(['run', 'generations']);
    expect(reported).toEqual([cause]);
  });
});
