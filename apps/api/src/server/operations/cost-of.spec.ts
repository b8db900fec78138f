import { type OperationDefinitionNode, getIntrospectionQuery, parse, validate } from 'graphql';
import { schema } from '../../schema/schema';
import { OPERATION_LIMITS } from '../limits';
import { costOf as cost } from './cost-of';

const costOf = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return cost(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
};

describe('the cost of an operation', () => {
  it('counts its fields', () => {
    expect(costOf('{ __typename }')).toBe(1);
    expect(costOf('{ run(id: "x") { id state } }')).toBe(3);
  });

  it('counts fields once for each row that is asked for', () => {
    expect(costOf('{ run(id: "x") { generations(first: 50) { index best } } }')).toBe(1 + 1 + 50 * 2);
    expect(costOf('{ runs(first: 3) { edges { node { id } } } }')).toBe(1 + 3 * (1 + 1 + 1));
  });

  it('takes as many rows as there may be where it is not said, and no more than there can be', () => {
    expect(costOf('{ runs { edges { cursor } } }')).toBe(1 + 20 * 2);
    expect(costOf('{ runs(first: 100000) { edges { cursor } } }')).toBe(1 + 100 * 2);
    expect(costOf('{ run(id: "x") { generations { index } } }')).toBe(1 + 1 + 10_000);
  });

  it('multiplies rows within rows', () =>
    expect(costOf('{ runs(first: 100) { edges { node { generations(first: 10000) { index } } } } }')).toBe(
      1 + 100 * (1 + 1 + 1 + 10_000),
    ));

  it('counts a field without a selection by how much it gives, where it says so', () => {
    expect(costOf('{ run(id: "x") { champion { genome } } }')).toBe(1 + 1 + 10_000);
    expect(costOf('{ run(id: "x") { champion { hiddenWeights } } }')).toBe(1 + 1 + 64 * 100);
    expect(costOf('{ run(id: "x") { champion { hiddenWeights(first: 1000) } } }')).toBe(1 + 1 + 256 * 100);
  });

  it('counts figures, and curves by how many of them are asked for', () => {
    const asked =
      'query ($keys: [String!]!) { run(id: "x") { curves(keys: $keys, size: 1, limit: 10) { first ranges { max } } } }';
    expect(costOf(asked, { keys: ['best'] })).toBe(1 + 1 + 10 * (1 + 1 + 8));
    expect(costOf(asked, { keys: Array.from({ length: 17 }, (_, i) => `${i}`) })).toBe(1 + 1 + 30 * (1 + 1 + 8));
    const all = '{ run(id: "x") { generations { index evaluations best mean worst figures { key value } values } } }';
    expect(costOf(all)).toBeLessThan(OPERATION_LIMITS.cost);
  });

  it('reads how many from variables and their defaults', () => {
    const asked = 'query ($n: Int = 7) { run(id: "x") { generations(first: $n) { index } } }';
    expect(costOf(asked, { n: 30 })).toBe(32);
  });

  it('counts what is in fragments wherever they are spread, in time that does not grow with it', () => {
    const levels = 30;
    const fragments = Array.from(
      { length: levels },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    ).join(' ');
    expect(costOf(`{ ...f0 } ${fragments} fragment f${levels} on Query { __typename }`)).toBe(2 ** levels);
  });

  it('leaves room for what tools ask of a schema, once', () => {
    const asked = costOf(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    expect(asked).toBeLessThan(OPERATION_LIMITS.cost);
    expect(asked).toBeGreaterThan(OPERATION_LIMITS.cost / 10);
  });
});
