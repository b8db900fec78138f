import { descriptionOf, standard } from '@evorx/recipe';
import { loadModules } from './load-modules';

/*
 * A process of its own that loads modules and says what they bring, so that none of their code runs in the one that
 * asks.
 */
void loadModules(process.argv.slice(2))().then((used) => {
  const answer =
    used._tag === 'Left'
      ? { refused: used.left }
      : { description: descriptionOf(used.right.catalogue, standard), hashes: used.right.hashes };
  process.send!(answer, undefined, {}, () => process.exit(0));
});
