import { createCell } from '../live/cell';

const KEY = 'evorx-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** What the system prefers, until somebody chooses. */
export type Theme = 'light' | 'dark';

const stored = localStorage.getItem(KEY);
const chosen = (): Theme | null => (stored === 'light' || stored === 'dark' ? stored : null);

/** The theme that is shown. */
export const theme = createCell<Theme>(chosen() ?? (dark.matches ? 'dark' : 'light'));

const show = (): void => {
  document.documentElement.dataset['theme'] = theme.get();
};
show();
theme.listen(show);
dark.addEventListener('change', () => {
  if (localStorage.getItem(KEY) === null) theme.set(dark.matches ? 'dark' : 'light');
});

/** Changes to the other theme, and remembers it. */
export const toggleTheme = (): void => {
  theme.set(theme.get() === 'dark' ? 'light' : 'dark');
  localStorage.setItem(KEY, theme.get());
};
