/** A place in a recipe: names, and indices of lists. */
export type Path = ReadonlyArray<string | number>;

type Node = Readonly<Record<string | number, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A place as the API writes it: `algorithm.generational.population`. */
export const dotted = (path: Path): string => path.join('.');

/** What is at a place; undefined where there is no such place. */
export const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), root);

/** The same with something else at a place. */
export const withAt = (root: unknown, path: Path, value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) return root.map((item: unknown, i) => (i === key ? withAt(item, rest, value) : item));
  const node = isNode(root) ? root : {};
  return { ...node, [key]: withAt(node[key], rest, value) };
};
