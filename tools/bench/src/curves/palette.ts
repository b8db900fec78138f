/** How the line of a preset looks. */
export interface Look {
  /** On light ground, and on dark. */
  readonly light: string;
  readonly dark: string;
  /** Lengths of dashes and gaps; a whole line where it is empty. */
  readonly dashes: string;
}

/**
 * After Okabe and Ito's colours for the colour-blind, darkened for white ground where they are too pale. Dashes are the
 * same network with direct encoding, dots what is no evolution: no line is told by its colour alone.
 */
const looks: Readonly<Record<string, Look>> = {
  'mnist-es': { light: '#0072b2', dark: '#58b0e8', dashes: '' },
  'mnist-es-direct': { light: '#0072b2', dark: '#58b0e8', dashes: '7 4' },
  'mnist-openai-es': { light: '#00805d', dark: '#2cc79a', dashes: '' },
  'mnist-ga': { light: '#c24e00', dark: '#ff9a57', dashes: '' },
  'mnist-ga-direct': { light: '#c24e00', dark: '#ff9a57', dashes: '7 4' },
  'mnist-step': { light: '#a3467f', dark: '#e29ac4', dashes: '' },
  'mnist-adam': { light: '#57606a', dark: '#9ea7b3', dashes: '1.5 4' },
  'mnist-sgd': { light: '#8a6d00', dark: '#d8b93a', dashes: '1.5 4' },
};

/** The look of a preset's line. */
export const lookOf = (preset: string): Look => looks[preset] ?? { light: '#24292f', dark: '#e6edf3', dashes: '' };
