const { openStore } = require('../../dist');

/**
 * Opens the store, tells what it hears, and does what it is told; without a channel to its parent it opens the store
 * and leaves it at that.
 */
const [url, id] = process.argv.slice(2);

const must = (result) => {
  if (result._tag === 'Left') throw new Error(result.left.message);
  return result.right;
};

const generation = (index) => ({
  index,
  evaluations: index,
  progress: 0,
  elapsedMs: index,
  evaluationMs: 0,
  figures: { best: index / 3, mean: null },
});

const main = async () => {
  const store = must(await openStore(url)());
  if (process.send === undefined) return console.log(must(await store.list({ first: 9 })()).runs.length);
  store.asked.subscribe((asked) => process.send({ type: 'asked', asked }));
  const claimed = must(await store.claim(id)());
  process.send({ type: 'opened', claimed });
  if (!claimed) return;
  const { value: record } = must(await store.get(id)());
  for (let index = record.generation + 1; ; index++) {
    // Of several pieces, so that it is also killed between them.
    const bytes = new Uint8Array(2_500_000).fill(index);
    must(
      await store.append(
        { ...record, generation: index },
        [{ type: 'Advanced', generation: generation(index) }],
        [{ kind: 'checkpoint', generation: index, bytes }],
      )(),
    );
    process.send({ type: 'appended', index });
  }
};

void main();
