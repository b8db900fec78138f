export { postgresIsTested, startPostgres, type ThrowawayPostgres } from './throwaway-postgres';
