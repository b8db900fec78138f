import type { RefObject } from 'react';
import type uPlot from 'uplot';
import { Icon } from '../app/icon';
import type { Curve } from '../chart/curve';
import { bucketTable, csv } from '../chart/csv';
import { chartImage, fileName, save } from '../chart/save';

/** What is drawn, as a table and as a picture. */
export const ExportButtons = ({
  name,
  curve,
  plot,
}: {
  readonly name: string;
  readonly curve: Curve;
  readonly plot: RefObject<uPlot | null>;
}) => {
  const saveTable = (): void => {
    const { columns, rows } = bucketTable(curve.figures, curve.buckets);
    save(fileName(name, 'csv'), new Blob([csv(columns, rows)], { type: 'text/csv' }));
  };
  const saveImage = async (): Promise<void> => {
    const image = plot.current === null ? null : await chartImage(plot.current, name);
    if (image !== null) save(fileName(name, 'png'), image);
  };
  return (
    <div className="buttons">
      <button type="button" className="button small" onClick={saveTable}>
        <Icon name="download" /> CSV
      </button>
      <button type="button" className="button small" onClick={() => void saveImage()}>
        <Icon name="download" /> PNG
      </button>
    </div>
  );
};
