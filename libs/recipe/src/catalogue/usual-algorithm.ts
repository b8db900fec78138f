type Spec = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The variations of a genetic algorithm that names none, by the kind of its genomes. */
const VARIATIONS: Readonly<Record<string, ReadonlyArray<Spec>>> = {
  bits: [{ uniformCrossover: { rate: 0.9 } }, { bitFlipMutation: {} }],
  integers: [{ uniformCrossover: {} }, { uniformReset: {} }],
  permutation: [{ orderCrossover: {} }, { inversionMutation: {} }],
};

const TEXTBOOK: ReadonlyArray<Spec> = [{ textbook: {} }];

/** The variations for genomes of a kind: those of their representation, unless the kind has its own. @internal */
export const usualVariations = (kind: string): ReadonlyArray<Spec> => VARIATIONS[kind] ?? TEXTBOOK;

/** The algorithm for a problem that names none. @internal */
export const usualAlgorithm = (kind: string, objectives: number): Spec =>
  objectives > 1
    ? { nsga2: { population: 100 } }
    : {
        generational: {
          population: 100,
          select: { tournament: { size: 2 } },
          vary: usualVariations(kind),
          replace: { generational: { elites: 1 } },
        },
      };
