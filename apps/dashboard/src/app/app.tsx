import { useEffect, useRef } from 'react';
import { token } from '../graphql/token';
import { useCell } from '../live/use-cell';
import { Header } from './header';
import { keepFocus } from './keep-focus';
import { Message } from './message';
import { TokenDialog } from './token-dialog';
import { View } from './view';
import { place } from './router';

/** The whole page. */
export const App = () => {
  const { path } = useCell(place);
  const key = useCell(token);
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), []);
  return (
    <>
      <a className="skip button" href="#main">
        To the content
      </a>
      <Header />
      <Message />
      <main ref={main} id="main" tabIndex={-1}>
        {/* With another token everything is asked for anew. */}
        <View key={key} path={path} />
      </main>
      <TokenDialog />
    </>
  );
};
