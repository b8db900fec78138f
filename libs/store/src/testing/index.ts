export { type CuttableProxy, cuttableProxy } from './cuttable-proxy';
export { networkIsTested, type PrivateNetwork, privateNetwork } from './private-network';
export { type Place, postgresIsTested, startPostgres, type ThrowawayPostgres } from './throwaway-postgres';
