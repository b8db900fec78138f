import type { Catalogue } from './form-model';

/** The recipes with a name: where most runs begin. */
export const Presets = ({
  catalogue,
  chosen,
  onChoose,
}: {
  readonly catalogue: Catalogue;
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}) => (
  <fieldset className="presets">
    <legend>Preset</legend>
    <div>
      {catalogue.presets.map(({ name, description, problem }) => (
        <label key={name} className="preset">
          <input type="radio" name="preset" value={name} checked={name === chosen} onChange={() => onChoose(name)} />
          <span className="preset-name">{name}</span>
          <span className="soft small preset-problem">{problem}</span>
          <span className="soft small preset-text">{description}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
