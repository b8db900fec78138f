import { type MouseEvent } from 'react';
import { say } from '../app/message';
import { bytes } from '../app/format';
import { save } from '../chart/save';
import { authorization, token } from '../graphql/token';

/** A file of a run. Where the server wants a token, which a link cannot send, it is fetched first. */
export const DownloadLink = ({
  name,
  size,
  url,
}: {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}) => {
  const fetchFirst = async (event: MouseEvent): Promise<void> => {
    if (token.get() === null) return;
    event.preventDefault();
    const response = await fetch(url, { headers: authorization() });
    if (response.ok) save(name, await response.blob());
    else say(`${name} cannot be had: ${(await response.text()).trim()}`);
  };
  return (
    <li>
      <a href={url} download={name} onClick={(event) => void fetchFirst(event)}>
        {name}
      </a>
      <span className="soft small">{bytes(size)}</span>
    </li>
  );
};
