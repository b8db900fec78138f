import { getOperationAST, parse } from 'graphql';
import { whatEventsShow } from './what-events-show';

const shown = (text: string) => {
  const document = parse(text);
  return whatEventsShow(document, getOperationAST(document)!);
};

describe('what events show', () => {
  it('does not depend on which events were asked for', () => {
    expect(
      shown(
        'subscription ($id: ID!, $after: Int) { runEvents(id: $id, after: $after) { ... on RunStarted { sequence } } }',
      ),
    ).toEqual({ variables: [], moment: false });
  });

  it('depends on the variables of the selection, of its directives and of fragments', () => {
    const { variables } = shown(`subscription ($id: ID!, $a: Boolean!, $b: Boolean!, $c: Int) {
      runEvents(id: $id) @include(if: $b) { ...Event } }
      fragment Event on RunEvent { ... on RunStarted { sequence @skip(if: $a) run { generations(first: $c) { index } } } }`);
    expect(variables).toEqual(['a', 'b', 'c']);
  });

  it('depends on the moment where the run is shown as it is now, also through a fragment', () => {
    expect(shown('subscription { runEvents(id: "a") { ... on RunStarted { run { id } } } }').moment).toBe(true);
    expect(
      shown(
        'subscription { ...S } fragment S on Subscription { runEvents(id: "a") { ... on RunStarted { now: run { id } } } }',
      ).moment,
    ).toBe(true);
  });
});
