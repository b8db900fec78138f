/** The message of whatever was thrown, also by code of another realm (as in a test runner), where `instanceof Error` says no. @internal */
export const errorText = (error: unknown): string => {
  const message = (error as { readonly message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
};
