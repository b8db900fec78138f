/**
 * A text with what stands between two markers, `<!-- name -->` and `<!-- /name -->`, replaced. Throws where they are
 * not there.
 */
export const betweenMarkers =
  (name: string, content: string) =>
  (text: string): string => {
    const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(opening), text.indexOf(closing)];
    if (from < 0 || to < from) throw new Error(`there is no place between ${opening} and ${closing}`);
    return `${text.slice(0, from)}${opening}\n\n${content}\n\n${text.slice(to)}`;
  };
