export { type CuttableProxy, cuttableProxy } from './cuttable-proxy';
export { networkIsTested, type PrivateNetwork, privateNetwork } from './private-network';
export { type SmallDisk, smallDisk, smallDisksAreTested } from './small-disk';
export { type Place, postgresIsTested, startPostgres, type ThrowawayPostgres } from './throwaway-postgres';
