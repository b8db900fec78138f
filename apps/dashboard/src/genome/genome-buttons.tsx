import { useEffect, useState } from 'react';
import { Icon } from '../app/icon';
import { say } from '../app/message';
import { save } from '../chart/save';

const SAID_MS = 2_000;

/** A genome to take away, as JSON. */
export const GenomeButtons = ({ json, generation }: { readonly json: unknown; readonly generation: number }) => {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = (): void => {
    // There is no clipboard where the page is neither local nor encrypted.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(JSON.stringify(json)))
      .then(
        () => setCopied(true),
        () => say('This browser does not let the page copy; the download has the same.'),
      );
  };
  return (
    <div className="buttons">
      <span role="status" className="soft small">
        {copied ? 'Copied' : ''}
      </span>
      <button type="button" className="button small" onClick={copy}>
        <Icon name="copy" /> Copy
      </button>
      <button
        type="button"
        className="button small"
        onClick={() =>
          save(`genome-${generation}.json`, new Blob([JSON.stringify(json)], { type: 'application/json' }))
        }
      >
        <Icon name="download" /> JSON
      </button>
    </div>
  );
};
