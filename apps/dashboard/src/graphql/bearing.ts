/** Headers that bear a token, where there is one. */
export const bearing = (token: string | null): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` };
