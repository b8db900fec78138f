export type { RunningServer, ServerParts } from './server/running-server';
export { startServer } from './server/start-server';
export { type ServeIo, serve } from './server/serve';
export { type ServerOptions, LOG_LEVELS, optionsFromEnvironment, parsePort } from './server/options';
export { ServerError } from './server/server-error';
export { type EventLoopDelay, measureEventLoop } from './server/event-loop-delay';
export { schema } from './schema/schema';
