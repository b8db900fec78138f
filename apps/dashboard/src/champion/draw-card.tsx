import { useState } from 'react';
import { percent } from '../app/format';
import { centred } from './centred';
import { DrawPad } from './draw-pad';
import { OutputBars } from './output-bars';
import { Tile } from './tile';
import { useClassified } from './use-classified';

/** Draw a digit, and see what the champion takes it for. */
export const DrawCard = ({ run, generation }: { readonly run: string; readonly generation: number }) => {
  const [image, setImage] = useState<Float32Array | null>(null);
  const [cleared, setCleared] = useState(0);
  const { answer, error } = useClassified(run, image, generation);
  const clear = (): void => {
    setImage(null);
    setCleared(cleared + 1);
  };
  return (
    <section className="card" aria-labelledby="draw">
      <header>
        <h2 id="draw">Draw a digit</h2>
        <button type="button" className="button small" onClick={clear} disabled={image === null}>
          Clear
        </button>
      </header>
      <div className="draw">
        <DrawPad cleared={cleared} onDrawn={(drawing) => setImage(centred(drawing))} />
        <div className="draw-answer">
          <p role="status" aria-live="polite">
            {answer === null ? (
              <span className="soft">{error ?? 'The network answers while you draw.'}</span>
            ) : (
              <>
                <strong className="draw-digit">{answer.digit}</strong>{' '}
                <span className="soft small">with {percent(answer.outputs[answer.digit], 1)}</span>
              </>
            )}
          </p>
          <OutputBars outputs={answer?.outputs ?? []} answer={answer?.digit ?? null} />
          <p className="soft small draw-seen">
            {image !== null && <Tile values={image} label="What the network sees" />}
            {image !== null && 'What the network sees: 28 by 28, centred by mass.'}
          </p>
        </div>
      </div>
    </section>
  );
};
