import { percent } from '../app/format';
import type { Bearer } from './use-champion';

type Report = NonNullable<NonNullable<Bearer['champion']>['report']>;

/** How many of each digit are answered rightly. */
export const Classes = ({ classes }: { readonly classes: Report['classes'] }) => (
  <ol className="outputs classes" aria-label="Accuracy of each digit">
    {classes.map(({ digit, size, correct, accuracy }) => (
      <li key={digit} title={`${correct} of ${size}`}>
        <span className="digit">{digit}</span>
        <span className="bar" aria-hidden="true">
          <span style={{ transform: `scaleX(${accuracy ?? 0})` }} />
        </span>
        <span className="share">{percent(accuracy, 1)}</span>
      </li>
    ))}
  </ol>
);
