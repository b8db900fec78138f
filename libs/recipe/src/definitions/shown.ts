/**
 * How people see a solution: `text`, a `table`, any `json`, a picture as `svg`, lines in a `plot`. What is shown is
 * data: no page and no terminal takes any of it for markup, and an `svg` is drawn as an image, which runs no scripts
 * and loads nothing.
 *
 * @category Definitions
 */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: ReadonlyArray<string>;
      readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>;
    }
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'svg'; readonly svg: string }
  | {
      readonly kind: 'plot';
      readonly x?: string | undefined;
      readonly y?: string | undefined;
      readonly series: ReadonlyArray<{
        readonly name: string;
        readonly points: ReadonlyArray<readonly [x: number, y: number]>;
      }>;
    };
