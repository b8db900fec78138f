import { DownloadLink } from './download-link';
import type { Bearer } from './use-champion';

/** What one can take away: the model, and the checkpoints to go on from. */
export const Downloads = ({ bearer: { champion, checkpoints } }: { readonly bearer: Bearer }) => {
  const models = [...(champion?.archive ? [champion.archive] : []), ...(champion?.files ?? [])];
  if (models.length + checkpoints.length === 0) return null;
  return (
    <section className="card" aria-labelledby="downloads">
      <header>
        <h2 id="downloads">Downloads</h2>
      </header>
      <ul className="downloads">
        {models.map((file) => (
          <DownloadLink key={file.url} {...file} />
        ))}
        {checkpoints.map(({ generation, size, url }) => (
          <DownloadLink key={url} name={`checkpoint-${generation}.evorx`} size={size} url={url} />
        ))}
      </ul>
      <p className="soft small">
        {models.length > 0 && (
          <>
            The model loads with <code>tf.loadLayersModel</code>.{' '}
          </>
        )}
        A checkpoint goes on with <code>evorx evolve --resume</code>.
      </p>
    </section>
  );
};
