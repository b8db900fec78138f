/** What is accepted where one of some names is. @internal */
export const oneOf = (names: ReadonlyArray<string>): string =>
  names.length === 0 ? 'nothing' : `one of: ${names.join(', ')}`;
