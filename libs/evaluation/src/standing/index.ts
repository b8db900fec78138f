export { machineMemory } from './machine-memory';
export { mnistStanding } from './mnist-standing';
export type { Standing } from './standing';
export { tensorFlowStanding } from './tensor-flow-standing';
