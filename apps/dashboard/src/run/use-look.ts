import { place, setSearch } from '../app/router';
import { xAxisOf } from '../chart/x-axis';
import { useCell } from '../live/use-cell';
import type { Look } from './score-lines';

/** How curves are looked at, as the address says, and how to change it. */
export const useLook = (): readonly [look: Look, change: (changes: Partial<Look>) => void] => {
  const { search } = useCell(place);
  const smoothing = Number(search.get('smooth'));
  const look: Look = {
    axis: xAxisOf(search.get('x')),
    log: search.get('y') === 'log',
    smoothing: smoothing > 0 && smoothing < 1 ? smoothing : 0,
  };
  const change = (changes: Partial<Look>): void => {
    const next = { ...look, ...changes };
    setSearch({
      x: next.axis === 'generation' ? null : next.axis,
      y: next.log ? 'log' : null,
      smooth: next.smoothing === 0 ? null : String(next.smoothing),
    });
  };
  return [look, change];
};
