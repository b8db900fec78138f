/**
 * The members of the neuron-wise strategy, in AssemblyScript: WebAssembly with SIMD on memory that threads share. Everything lives at addresses
 * that the host chooses and writes into the parameters; nothing is allocated here.
 *
 * Losses and their changes are in bits: the weights of the second layer carry the factor log2(e), and the host multiplies sums by ln(2).
 */
export { expand } from './directions';
export { pack } from './pack';
export { attend, dismiss, run } from './threads';
