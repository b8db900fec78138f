import { type KeyboardEvent, useState } from 'react';
import { intensities } from './decoded';
import { noMistakes } from './no-mistakes';
import { OutputBars } from './output-bars';
import { Tile } from './tile';
import type { Bearer } from './use-champion';

type Mistake = NonNullable<NonNullable<Bearer['champion']>['report']>['mistakes'][number];

/** Digits that the network takes for others, and what it says of the one that is picked. */
export const Mistakes = ({
  mistakes,
  accuracy,
}: {
  readonly mistakes: ReadonlyArray<Mistake>;
  readonly accuracy: number | null;
}) => {
  const [picked, setPicked] = useState<number | null>(null);
  const shown = mistakes.find(({ index }) => index === picked) ?? mistakes[0];
  if (shown === undefined) return <p className="soft">{noMistakes(accuracy)}</p>;
  /** One stop for the keyboard, and arrows among them. */
  const move = (event: KeyboardEvent<HTMLUListElement>): void => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const next = step === undefined ? undefined : buttons[mistakes.indexOf(shown) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.click();
    next.focus();
  };
  return (
    <div className="mistakes">
      <ul onKeyDown={move}>
        {mistakes.map((mistake) => (
          <li key={mistake.index}>
            <button
              type="button"
              aria-pressed={mistake.index === shown.index}
              tabIndex={mistake.index === shown.index ? 0 : -1}
              onClick={() => setPicked(mistake.index)}
              onMouseEnter={() => setPicked(mistake.index)}
            >
              <MistakeTile pixels={mistake.pixels} />
              <span>
                {mistake.label} <span className="soft">as</span> {mistake.answer}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="mistake-shown">
        <MistakeTile key={shown.index} pixels={shown.pixels} />
        <p>
          A <strong>{shown.label}</strong>, taken for a <strong>{shown.answer}</strong>
          <span className="soft small"> (image {shown.index})</span>
        </p>
        <OutputBars outputs={shown.outputs} answer={shown.answer} label={shown.label} />
      </div>
    </div>
  );
};

const MistakeTile = ({ pixels }: { readonly pixels: string }) => {
  const [values] = useState(() => intensities(pixels));
  return <Tile values={values} />;
};
