/** What is said of a champion that has made no mistake: the accuracy is null where its outputs are no numbers. */
export const noMistakes = (accuracy: number | null): string =>
  accuracy === null
    ? 'The outputs of the network are no numbers, so that it has no answer to any image.'
    : 'It has answered every image rightly.';
