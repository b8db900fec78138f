import { shownJson } from '@evorx/core';
import { type Either, left, right } from 'fp-ts/Either';

/**
 * Reads a JSON list of `length` genes. `read` gives undefined for what is no gene in that place, where `accepted`
 * says in words what would be; `make` makes a genome of what was read, and `wrong` says what is wrong with it as a
 * whole, if anything is.
 */
export const readList = <A, G>(
  json: unknown,
  length: number,
  accepted: (place: number) => string,
  read: (gene: unknown, place: number) => A | undefined,
  make: (genes: ReadonlyArray<A>) => G,
  wrong: (genome: G) => string | undefined = () => undefined,
): Either<string, G> => {
  if (!Array.isArray(json)) return left(`is ${shownJson(json)}, where a list of ${length} genes is a genome`);
  const list = json as ReadonlyArray<unknown>;
  if (list.length !== length) return left(`has ${list.length} genes, where ${length} are a genome`);
  const genes: Array<A> = [];
  for (let place = 0; place < length; place++) {
    const gene = read(list[place], place);
    if (gene === undefined)
      return left(`holds ${shownJson(list[place])} at ${place}, where ${accepted(place)} is a gene`);
    genes.push(gene);
  }
  const genome = make(genes);
  const fault = wrong(genome);
  return fault === undefined ? right(genome) : left(fault);
};
