import { createCell } from '../live/cell';
import { bearing } from './bearing';

const KEY = 'evorx-token';

/** A token may come once behind the address (`/#token=...`), and stays with this tab. */
const given = new URLSearchParams(location.hash.slice(1)).get('token');
if (given !== null) {
  sessionStorage.setItem(KEY, given);
  history.replaceState(null, '', location.pathname + location.search);
}

/** What the server wants of everyone, where it wants anything. */
export const token = createCell<string | null>(sessionStorage.getItem(KEY));

/** Whether the server has refused a request for want of the right token. */
export const tokenWanted = createCell(false);

/** Keeps a token for this tab. */
export const keepToken = (value: string): void => {
  sessionStorage.setItem(KEY, value);
  tokenWanted.set(false);
  token.set(value);
};

/** Headers that bear the token. */
export const authorization = (): Record<string, string> => bearing(token.get());
