import { percent } from '../app/format';

/** How often each digit was taken for each: rows are what it is, columns what the network says. */
export const Confusion = ({ confusion }: { readonly confusion: ReadonlyArray<ReadonlyArray<number>> }) => (
  <table className="confusion">
    <caption className="hidden-text">How often each digit was taken for each</caption>
    <thead>
      <tr>
        <th scope="col">
          <span className="hidden-text">What it is</span>
        </th>
        {confusion.map((_, digit) => (
          <th key={digit} scope="col">
            {digit}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {confusion.map((row, label) => {
        const size = row.reduce((sum, value) => sum + value, 0);
        return (
          <tr key={label}>
            <th scope="row">{label}</th>
            {row.map((value, answer) => {
              const share = size === 0 ? 0 : value / size;
              // Mistakes are few: their colour grows faster.
              const strength = label === answer ? 0.12 + 0.38 * share : Math.min(0.5, Math.sqrt(share));
              return (
                <td
                  key={answer}
                  className={value === 0 ? 'none' : undefined}
                  title={`${label} taken for ${answer}: ${value} of ${size}, ${percent(share, 1)}`}
                  style={{
                    background: `color-mix(in srgb, var(${label === answer ? '--series-1' : '--series-2'}) ${(100 * strength).toFixed(0)}%, transparent)`,
                  }}
                >
                  {value}
                </td>
              );
            })}
          </tr>
        );
      })}
    </tbody>
  </table>
);
