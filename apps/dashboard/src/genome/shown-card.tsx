import { type Shown, addressOf } from './shown-model';
import { ShownPlot } from './shown-plot';
import { ShownTable } from './shown-table';

const Drawn = ({ shown }: { readonly shown: Shown }) => {
  switch (shown.kind) {
    case 'table':
      return <ShownTable {...shown} />;
    case 'svg':
      return <img className="shown-picture" src={addressOf(shown.svg)} alt="The solution, drawn by its problem" />;
    case 'plot':
      return <ShownPlot {...shown} />;
    case 'text':
    case 'json':
      return (
        <pre className="genome-json" role="region" aria-label="The solution in words" tabIndex={0}>
          {shown.kind === 'text' ? shown.text : JSON.stringify(shown.json, null, 2)}
        </pre>
      );
  }
};

/** A solution as its problem shows it. All of it is data: nothing of it is taken for markup. */
export const ShownCard = ({ shown }: { readonly shown: Shown }) => (
  <section className="card genome" aria-labelledby="shown">
    <header>
      <h2 id="shown">What it is</h2>
    </header>
    <Drawn shown={shown} />
  </section>
);
