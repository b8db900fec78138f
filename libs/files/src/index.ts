export { homeDirectory, makeHome } from './home-directory';
export { makeDirectories } from './make-directories';
export { type OwnedLock, tryLock, withLock } from './owned-lock';
export { privateDirectory } from './private-directory';
export { isAlive, processIdentity, type ProcessIdentity } from './process-identity';
export { readRegularFile } from './regular-file';
export { loadState, saveState, type StateCodec, type StateFileError } from './state-file';
