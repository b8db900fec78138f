import { useCell } from '../live/use-cell';
import { Connection } from '../live/connection';
import { Icon } from './icon';
import iconUrl from './icon.svg';
import { Link } from './link';
import { place } from './router';
import { theme, toggleTheme } from './theme';

const PAGES = [
  ['/', 'Runs'],
  ['/compare', 'Compare'],
] as const;

/** What is above every view. */
export const Header = () => {
  const { path } = useCell(place);
  const shown = useCell(theme);
  return (
    <header className="top">
      <div>
        <Link href="/" className="brand" aria-label="evorx">
          <img src={iconUrl} alt="" />
          <span>evorx</span>
        </Link>
        <nav aria-label="Pages">
          {PAGES.map(([href, name]) => (
            <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
              {name}
            </Link>
          ))}
          <a className="wide" href="/graphql">
            GraphiQL
          </a>
        </nav>
        <Connection />
        <button type="button" className="icon-button" onClick={toggleTheme}>
          <Icon name={shown === 'dark' ? 'sun' : 'moon'} />
          <span className="hidden-text">{shown === 'dark' ? 'Light colours' : 'Dark colours'}</span>
        </button>
        <Link href="/start" className="button primary">
          <Icon name="plus" /> <span className="words">New run</span>
        </Link>
      </div>
    </header>
  );
};
