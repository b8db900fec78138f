import { Segments } from '../app/segments';
import { X_AXES } from '../chart/x-axis';
import type { Look } from './score-lines';

/** How curves are looked at. */
export const LookControls = ({
  look,
  onChange,
  logRefused = null,
}: {
  readonly look: Look;
  readonly onChange: (changes: Partial<Look>) => void;
  /** Why there can be no logarithmic scale. */
  readonly logRefused?: string | null;
}) => (
  <div className="chart-controls">
    <Segments label="Horizontal axis" options={X_AXES} value={look.axis} onChange={(axis) => onChange({ axis })} />
    <Segments
      label="Vertical scale"
      options={['linear', 'log'] as const}
      value={look.log && logRefused === null ? 'log' : 'linear'}
      onChange={(scale) => onChange({ log: scale === 'log' })}
      disabled={{ log: logRefused }}
    />
    <label className="control">
      smooth
      <input
        type="range"
        min={0}
        max={0.98}
        step={0.02}
        value={look.smoothing}
        onChange={(event) => onChange({ smoothing: Number(event.currentTarget.value) })}
      />
    </label>
  </div>
);
