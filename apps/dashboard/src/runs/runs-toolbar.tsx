import { setSearch } from '../app/router';
import { FILTERS, type Listing, SORTS, type Sort, searchOf } from './listing';

const NAMES: Readonly<Record<Sort, string>> = {
  newest: 'newest first',
  name: 'name',
  best: 'best score first',
  test: 'accuracy',
  rate: 'generations a second',
  remaining: 'time left',
};

/** The other way round, where that has a name of its own. */
const REVERSED: Readonly<Partial<Record<Sort, string>>> = { newest: 'oldest first', best: 'worst score first' };

/** What is shown of the list, and in which order: all of it in the address. */
export const RunsToolbar = ({
  listing,
  sorts,
}: {
  readonly listing: Listing;
  /** Ways to sort that these runs have. */
  readonly sorts: ReadonlyArray<Sort>;
}) => {
  const change = (changes: Partial<Listing>): void => setSearch(searchOf({ ...listing, ...changes }));
  return (
    <div className="toolbar" role="search">
      <input
        className="input"
        type="search"
        placeholder="Filter by name, preset or seed"
        aria-label="Filter the runs"
        value={listing.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className="segments" role="group" aria-label="States">
        {Object.entries(FILTERS).map(([name, states]) => (
          <button
            key={name}
            type="button"
            aria-pressed={states.join() === listing.states.join()}
            onClick={() => change({ states })}
          >
            {name}
          </button>
        ))}
      </div>
      <label className="control">
        by
        <select
          className="input"
          value={`${listing.reversed ? '-' : ''}${listing.sort}`}
          onChange={({ currentTarget: { value } }) =>
            change({
              sort: SORTS.find((sort) => sort === value.replace('-', '')) ?? 'newest',
              reversed: value.startsWith('-'),
            })
          }
        >
          {sorts.flatMap((sort) => [
            <option key={sort} value={sort}>
              {NAMES[sort]}
            </option>,
            <option key={`-${sort}`} value={`-${sort}`}>
              {REVERSED[sort] ?? `${NAMES[sort]}, reversed`}
            </option>,
          ])}
        </select>
      </label>
    </div>
  );
};
