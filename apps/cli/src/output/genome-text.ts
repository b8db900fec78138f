import { shortNumber } from './numbers';

const MORE = '...';

const shownGene = (gene: unknown): string => (typeof gene === 'number' ? shortNumber(gene) : String(gene));

const isBit = (gene: unknown): boolean => gene === 0 || gene === 1;

/**
 * The first genes of a genome, as many as there is room for, in that many characters at most; `...` where there are
 * more. Genes that are all 0 or 1 stand side by side. A genome that is no list is shortened JSON.
 *
 * @category Rendering
 */
export const genomeText = (genome: unknown, room: number): string => {
  const isList = Array.isArray(genome);
  const genes: ReadonlyArray<string> = isList ? genome.map(shownGene) : [...JSON.stringify(genome)];
  const between = isList && !genome.every(isBit) ? ', ' : '';
  const whole = genes.join(between);
  if (whole.length <= room) return whole;
  let text = '';
  for (const gene of genes) {
    const longer = `${text}${gene}${between}`;
    if (longer.length + MORE.length > room) break;
    text = longer;
  }
  return `${text}${MORE}`;
};
