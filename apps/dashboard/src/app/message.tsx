import { createCell } from '../live/cell';
import { useCell } from '../live/use-cell';

const text = createCell<string | null>(null);

/** Says what went wrong with what somebody has just done, until the next thing is done. */
export const say = (message: string | null): void => text.set(message);

/** What was said last. */
export const Message = () => {
  const said = useCell(text);
  return (
    <div role="alert" className="message">
      {said !== null && (
        <p className="banner error">
          {said}
          <button type="button" className="button small" onClick={() => say(null)}>
            All right
          </button>
        </p>
      )}
    </div>
  );
};
