const known: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is no directory',
  EEXIST: 'something else is in its place',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  EDQUOT: 'the disk quota is used up',
  EADDRINUSE: 'the port is in use',
};

/**
 * What went wrong, in words, from whatever was thrown.
 *
 * @category Errors
 */
export const reasonOf = (error: unknown): string => {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return (typeof code === 'string' && known[code]) || (error instanceof Error ? error.message : String(error));
};
