/** The network of the presets, evolved on training images, with what is given besides. @internal */
export const mnistNetwork = (given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  mnist: {
    hidden: [128],
    activation: 'relu',
    encoding: { direct: { scale: 'centred' } },
    bounds: null,
    fitness: 'crossEntropy',
    images: 'train',
    ...given,
  },
});

/** A hundred coefficients for each hidden unit: 14,218 genes. @internal */
export const DCT = { dct: { coefficients: 100 } } as const;
