import { useEffect, useState } from 'react';
import { ask } from '../graphql/ask';
import { HiddenWeightsDocument } from '../graphql/graphql';
import { floats } from './decoded';
import { Tile } from './tile';

const PAGE = 64;

/** What each hidden unit looks for: its weights as a picture, positive ones in one colour and negative ones in another. */
export const Weights = ({ id, generation }: { readonly id: string; readonly generation: number }) => {
  const [units, setUnits] = useState<ReadonlyArray<ReadonlyArray<number>>>([]);
  const [wanted, setWanted] = useState(PAGE);
  const [more, setMore] = useState(false);

  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const found: Array<string> = [];
      let page: ReadonlyArray<string>;
      do {
        const { run } = await ask(HiddenWeightsDocument, { id, first: PAGE, after: found.length - 1 });
        page = run?.champion?.hiddenWeights ?? [];
        found.push(...page);
      } while (page.length === PAGE && found.length < wanted);
      if (!current) return;
      setUnits(found.map(floats));
      setMore(page.length === PAGE);
    };
    // Older weights stay to be seen where newer ones cannot be had.
    load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [id, generation, wanted]);

  if (units.length === 0) return null;
  return (
    <section className="card" aria-labelledby="weights">
      <header>
        <h2 id="weights">What the hidden units look for</h2>
        <span className="soft small">
          <span className="swatch positive" /> excites <span className="swatch negative" /> inhibits
        </span>
      </header>
      <ul className="weights">
        {units.map((values, unit) => (
          <li key={unit}>
            <Tile
              values={values}
              scale={values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12)}
              positive="--series-2"
              negative="--series-1"
              label={`Weights of hidden unit ${unit}`}
            />
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" className="button small" onClick={() => setWanted(units.length + PAGE)}>
          More units
        </button>
      )}
    </section>
  );
};
