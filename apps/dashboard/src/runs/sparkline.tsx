import { useRef } from 'react';
import type { RunNow } from './run-now';
import { outline } from './sparkline-model';
import { useSparks } from './use-sparks';

const WIDTH = 144;
const HEIGHT = 36;

/** The best scores of a run's generations, small. */
export const Sparkline = ({ run }: { readonly run: RunNow }) => {
  const element = useRef<SVGSVGElement>(null);
  const sparks = useSparks(run, element);
  return (
    <svg
      ref={element}
      className="sparkline"
      viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={outline(sparks, WIDTH, HEIGHT)} />
    </svg>
  );
};
