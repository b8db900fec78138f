export type { Strategy } from './strategy';
export type { Codec, Encoded } from './codec';
export { type GenomeCodec, genesCodec, bitsCodec } from './genome-codec';
export { generationCodec } from './generation-codec';
export { type GenerationalConfig, type Operators, generationalStrategy } from './generational-strategy';
