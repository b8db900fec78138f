import { type Source, Lexer, Source as TextSource, TokenKind } from 'graphql';

const OPENING: ReadonlyArray<string> = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: ReadonlyArray<string> = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/**
 * How many brackets of a document are open within one another. Reads no further than to the first that is above
 * `most`, nor than what is no token, which is left for the parser to refuse.
 *
 * @category Operations
 */
export const textNestingOf = (source: string | Source, most: number): number => {
  const lexer = new Lexer(typeof source === 'string' ? new TextSource(source) : source);
  let open = 0;
  let deepest = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF && deepest <= most; token = lexer.advance()) {
      if (OPENING.includes(token.kind)) deepest = Math.max(deepest, ++open);
      else if (CLOSING.includes(token.kind)) open--;
    }
  } catch {
    return deepest;
  }
  return deepest;
};
