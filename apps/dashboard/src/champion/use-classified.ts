import { useEffect, useRef, useState } from 'react';
import { ask } from '../graphql/ask';
import { ClassifyDocument } from '../graphql/graphql';

/** What a network says of an image. */
export interface Classified {
  readonly digit: number;
  readonly outputs: ReadonlyArray<number>;
}

/** What a run's champion says of an image: one question at a time, the newest image next. */
export const useClassified = (run: string, image: Float32Array | null, generation: number) => {
  const [answer, setAnswer] = useState<Classified | null>(null);
  const [error, setError] = useState<string | null>(null);
  const next = useRef<Float32Array | null>(null);
  const busy = useRef(false);

  useEffect(() => {
    next.current = image;
    if (image === null) setAnswer(null);
    const work = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      try {
        for (let asked = next.current; asked !== null; asked = next.current) {
          next.current = null;
          const { classify } = await ask(ClassifyDocument, { run, image: [...asked] });
          const known = classify.__typename === 'Classification';
          setAnswer(known ? classify : null);
          setError(
            known ? null : classify.__typename === 'InvalidInput' ? classify.message : 'There is no champion to ask.',
          );
        }
      } catch (failure) {
        setError(failure instanceof Error ? failure.message : String(failure));
      } finally {
        busy.current = false;
      }
    };
    void work();
  }, [run, image, generation]);
  return { answer: image === null ? null : answer, error };
};
