import type { Prediction } from '@evorx/evaluation';
import * as TE from 'fp-ts/TaskEither';
import { pipe } from 'fp-ts/function';
import { percentage } from '../output/numbers';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { badInput } from '../terminal/failure';
import { refuse } from '../terminal/refuse';
import type { Terminal } from '../terminal/terminal';

/** @category Commands */
export interface PredictFlags {
  readonly champion: string;
  readonly json?: boolean;
}

/** What was read in an image, as a line for people. @category Rendering */
export const predictionLine = (image: string, { digit, probabilities }: Prediction): string =>
  `${image}: ${digit < 0 ? 'no digit, the outputs are no numbers' : `${digit} (${percentage(probabilities[digit] ?? 0)})`}`;

/** What was read in an image, with `--json`. @category Rendering */
export const predictionJson = (image: string, { digit, probabilities }: Prediction): string =>
  JSON.stringify({ type: 'prediction', image, digit, probabilities });

/**
 * `evorx predict`: reads digits in images with a champion. All images are read before anything is printed.
 *
 * @category Commands
 */
export const predict =
  (terminal: Terminal) =>
  async (images: ReadonlyArray<string>, { champion: directory, json }: PredictFlags): Promise<ExitCode> => {
    const evaluation = await import('@evorx/evaluation');
    const render = json ? predictionJson : predictionLine;
    return pipe(
      evaluation.loadChampion(directory),
      TE.mapLeft(({ message }) =>
        badInput('--champion', message, 'a champion directory that evorx evolve --out saved'),
      ),
      TE.filterOrElse(
        ({ architecture }) =>
          architecture.layers[0] === evaluation.PIXELS && architecture.layers.at(-1) === evaluation.CLASSES,
        ({ architecture }) =>
          badInput(
            '--champion',
            `${directory} holds a network ${architecture.layers.join('-')}`,
            'one from 784 pixels to 10 digits',
          ),
      ),
      TE.bindTo('champion'),
      TE.bind('digits', () =>
        pipe(
          images,
          TE.traverseArray((image) =>
            pipe(
              evaluation.readDigitImage(image),
              TE.bimap(
                ({ message }) => badInput('<image.png>', message, 'a readable PNG file of one digit'),
                (pixels) => ({ image, pixels }),
              ),
            ),
          ),
        ),
      ),
      TE.match(refuse(terminal), ({ champion, digits }): ExitCode => {
        digits.forEach(({ image, pixels }) => terminal.out(`${render(image, evaluation.predict(champion, pixels))}\n`));
        return exitCode.ok;
      }),
    )();
  };
