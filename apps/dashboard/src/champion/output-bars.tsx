import { percent } from '../app/format';

/** The ten outputs of a network, as bars. */
export const OutputBars = ({
  outputs,
  answer,
  label,
}: {
  readonly outputs: ReadonlyArray<number>;
  /** What the network says. */
  readonly answer: number | null;
  /** What it is, where that is known. */
  readonly label?: number;
}) => (
  <ol className="outputs" aria-label="The network's outputs">
    {Array.from({ length: 10 }, (_, digit) => (
      <li key={digit} className={digit === label ? 'right' : digit === answer ? 'answer' : undefined}>
        <span className="digit">{digit}</span>
        <span className="bar" aria-hidden="true">
          <span style={{ transform: `scaleX(${outputs[digit] ?? 0})` }} />
        </span>
        <span className="share">{outputs.length === 0 ? '–' : percent(outputs[digit], 1)}</span>
      </li>
    ))}
  </ol>
);
