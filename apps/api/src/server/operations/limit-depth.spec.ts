import { buildSchema, parse, validate } from 'graphql';
import { limitDepth } from './limit-depth';

const schema = buildSchema('type Query { id: ID, a: Query }');
const messages = (text: string) => validate(schema, parse(text), [limitDepth(3)]).map(({ message }) => message);
const TOO_DEEP = ['The depth of the operation is 4, over the limit of 3.'];

describe('the depth of operations', () => {
  it('may be as much as the limit', () => {
    expect(messages('{ a { a { id } } }')).toEqual([]);
    expect(messages('{ a { a { ... on Query { ... { id } } } } }')).toEqual([]);
  });

  it('may not be more', () => expect(messages('{ a { a { a { id } } } }')).toEqual(TOO_DEEP));

  it('is that of a fragment from where it is spread, however shallow it was before', () =>
    expect(messages('{ ...f a { a { ...f } } } fragment f on Query { a { id } }')).toEqual(TOO_DEEP));

  it('is found for fragments of fragments in time that does not grow with how often they are spread', () => {
    const fragments = Array.from({ length: 40 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`);
    expect(messages(`{ a { a { a { ...f0 } } } } ${fragments.join(' ')} fragment f40 on Query { id }`)).toEqual(
      TOO_DEEP,
    );
  });

  it('does not follow a fragment that spreads itself', () =>
    expect(messages('{ ...f } fragment f on Query { a { ...f } }')).toEqual([]));

  it('leaves out what the schema says about itself', () =>
    expect(messages('{ __schema { types { fields { type { ofType { name } } } } } }')).toEqual([]));
});
