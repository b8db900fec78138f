/** The whole recipe of a run, every default filled in: what `RecipeInput` takes. */
export const RecipeTab = ({ recipe }: { readonly recipe: unknown }) => (
  <section className="card" aria-label="Recipe">
    <pre className="recipe" tabIndex={0}>
      {JSON.stringify(recipe, null, 2)}
    </pre>
  </section>
);
