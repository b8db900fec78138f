export { tournament } from './tournament';
export { rank } from './rank';
export { truncation } from './truncation';
export { uniform } from './uniform';
export { crowdedTournament } from './crowded-tournament';
