import { setSearch } from '../app/router';
import { useCell } from '../live/use-cell';
import { MOST_PICKED } from '../runs/picks';
import { book } from '../runs/run-book';
import { titleOf } from '../runs/run-now';

/** Adds a run to those that are compared. */
export const RunPicker = ({ chosen }: { readonly chosen: ReadonlyArray<string> }) => {
  const { known } = useCell(book);
  const others = [...known.values()].filter(({ run }) => !chosen.includes(run.id));
  if (chosen.length >= MOST_PICKED || others.length === 0) return null;
  return (
    <select
      className="input add-run"
      aria-label="Add a run"
      value=""
      onChange={(event) => setSearch({ runs: [...chosen, event.currentTarget.value].join(',') })}
    >
      <option value="">{chosen.length === 0 ? 'Pick a run' : 'Add a run'}</option>
      {others.map(({ run }) => (
        <option key={run.id} value={run.id}>
          {titleOf(run)}, seed {run.seed}, {run.state.toLowerCase()}
        </option>
      ))}
    </select>
  );
};
