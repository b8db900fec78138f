import { parse, validate } from 'graphql';
import { graphiql } from '../server/graphiql';
import { schema } from './schema';

it.each((graphiql.defaultTabs ?? []).map(({ query }) => [query ?? '']))('the example is valid: %s', (query) => {
  expect(validate(schema, parse(query))).toEqual([]);
});
