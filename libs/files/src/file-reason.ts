const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or directory.',
  EACCES: 'Access is denied.',
  EPERM: 'Access is denied.',
  EROFS: 'The file system is read-only.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EISDIR: 'This is a directory.',
  ENOTDIR: 'A part of the path is not a directory.',
  EEXIST: 'There is a file in the way.',
};

/**
 * Why a file could not be read or written, in a sentence.
 *
 * @category Errors
 * @example
 * import { fileReason } from '@evorx/files';
 *
 * console.log(fileReason(Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' })).message); // The disk is full.
 */
export const fileReason = (error: unknown): { readonly message: string } => {
  const { code, message } = error as NodeJS.ErrnoException;
  return { message: (code === undefined ? undefined : sentences[code]) ?? message ?? String(error) };
};
