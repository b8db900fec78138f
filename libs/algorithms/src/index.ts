export type { Strategy } from './strategy';
export type { Codec, Encoded } from './codec';
