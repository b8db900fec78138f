/** A name as words: `uniformCrossover` is `uniform crossover`. */
export const words = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
