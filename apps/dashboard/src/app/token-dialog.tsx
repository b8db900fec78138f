import { type FormEvent, useEffect, useRef } from 'react';
import { keepToken, token, tokenWanted } from '../graphql/token';
import { useCell } from '../live/use-cell';

/** Asks for the server's token where the server wants one; it is kept for this tab alone. */
export const TokenDialog = () => {
  const wanted = useCell(tokenWanted);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (wanted) dialog.current?.showModal();
    else dialog.current?.close();
  }, [wanted]);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const value = new FormData(event.currentTarget).get('token');
    if (typeof value === 'string' && value.trim() !== '') keepToken(value.trim());
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="token-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="token-title">This server wants its token</h2>
      <p className="soft">
        {token.get() === null
          ? 'It is the value of EVORX_TOKEN where the server was started. It stays in this tab.'
          : 'The token of this tab is not the right one. It is the value of EVORX_TOKEN where the server was started.'}
      </p>
      <form className="buttons" onSubmit={submit}>
        <input className="input" name="token" type="password" aria-label="Token" autoComplete="off" required />
        <button className="button primary">Let me in</button>
      </form>
    </dialog>
  );
};
