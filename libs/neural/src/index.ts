export type { Activation, Architecture } from './architecture';
export { type LayerLayout, layout } from './layout';
export { geneCount } from './gene-count';
export { fanInScales } from './fan-in-scales';
export { activate } from './activate';
export { forward } from './forward';
export { softmax } from './softmax';
export { crossEntropy } from './cross-entropy';
export { argMax } from './arg-max';
