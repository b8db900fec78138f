/** The whole recipe of a run, every default filled in: what `RecipeInput` takes. Null until it is known. */
export const RecipeTab = ({ recipe }: { readonly recipe: unknown }) =>
  recipe === null ? (
    <div className="skeleton" style={{ height: '20rem' }} aria-label="Loading the recipe" />
  ) : (
    <section className="card" aria-label="Recipe">
      <pre className="recipe" tabIndex={0}>
        {JSON.stringify(recipe, null, 2)}
      </pre>
    </section>
  );
