import { useId } from 'react';
import { Icon } from '../app/icon';
import { at, dotted } from './at-path';
import { chosenIn } from './chosen-in';
import { type Draft, changedAt, typedInto } from './draft';
import { acceptedOf, helpOf, textOf } from './field-text';
import { type Catalogue, type Choice, type Field, chosenAnew } from './form-model';
import { TextField } from './text-field';
import { words } from './words';

interface Editing {
  readonly catalogue: Catalogue;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

const ValueField = ({
  field,
  draft,
  change,
}: Editing & { readonly field: Extract<Field, { readonly type: 'value' }> }) => {
  const { path, parameter } = field;
  const key = dotted(path);
  const value = at(draft.recipe, path);
  const error = draft.errors[key];
  if (parameter.type === 'boolean')
    return (
      <label className="field tick">
        <input
          type="checkbox"
          name={key}
          checked={value === true}
          aria-invalid={error !== undefined}
          onChange={(event) => change(changedAt(draft, path, event.currentTarget.checked))}
        />
        <span>
          {words(parameter.name)}{' '}
          <span className={error === undefined ? 'soft help' : 'bad help'}>{error ?? parameter.description}</span>
        </span>
      </label>
    );
  return (
    <TextField
      name={key}
      label={words(parameter.name)}
      value={draft.typed[key] ?? textOf(parameter, value)}
      help={helpOf(parameter)}
      error={error}
      placeholder={acceptedOf(parameter)}
      onChange={(text) => change(typedInto(draft, path, parameter, text))}
    />
  );
};

/** One of several, and the fields of the one that is chosen. */
export const ChoiceField = ({
  choice,
  onRemove,
  ...editing
}: Editing & { readonly choice: Choice; readonly onRemove?: () => void }) => {
  const { catalogue, draft, change } = editing;
  const error = draft.errors[dotted(choice.path)];
  const help = useId();
  return (
    <fieldset className="choice">
      <legend className="hidden-text">{words(choice.label)}</legend>
      <div className="choice-head">
        <label>
          <span className="choice-label">{words(choice.label)}</span>
          <select
            className="input"
            name={dotted(choice.path)}
            value={choice.chosen}
            aria-invalid={error !== undefined}
            aria-describedby={help}
            onChange={(event) => change(chosenIn(draft, catalogue, choice, event.currentTarget.value))}
          >
            {choice.chosen === '' && <option value="">the usual one</option>}
            {choice.options.map((name) => (
              <option key={name} value={name}>
                {words(name)}
              </option>
            ))}
          </select>
        </label>
        {onRemove !== undefined && (
          <button type="button" className="icon-button" onClick={onRemove}>
            <Icon name="trash" />
            <span className="hidden-text">Remove {words(choice.chosen)}</span>
          </button>
        )}
      </div>
      <p id={help} className={error === undefined ? 'soft help' : 'bad help'}>
        {error ?? choice.description}
      </p>
      {choice.fields.length > 0 && (
        <div className="fields">
          {choice.fields.map((field) => (
            <RecipeField key={dotted(field.path)} field={field} {...editing} />
          ))}
        </div>
      )}
    </fieldset>
  );
};

const ListField = ({ field, ...editing }: Editing & { readonly field: Extract<Field, { readonly type: 'list' }> }) => {
  const { catalogue, draft, change } = editing;
  const key = dotted(field.path);
  const value = at(draft.recipe, field.path);
  const items: ReadonlyArray<unknown> = Array.isArray(value) ? value : [];
  const set = (next: ReadonlyArray<unknown>): void => change(changedAt(draft, field.path, next));
  const error = draft.errors[key];
  const help = useId();
  return (
    <div className="list-field">
      <h3>{words(field.parameter.name)}</h3>
      <p id={help} className={error === undefined ? 'soft help' : 'bad help'}>
        {error ?? field.parameter.description}
      </p>
      {field.items.map((item, i) => (
        <ChoiceField
          key={`${i} ${item.chosen}`}
          choice={item}
          {...editing}
          onRemove={() => set(items.filter((_, other) => other !== i))}
        />
      ))}
      <button
        type="button"
        className="button small"
        // What is wrong with the list as a whole leads here.
        name={key}
        aria-describedby={help}
        onClick={() => set([...items, chosenAnew(catalogue, field.kinds, field.options[0] ?? '')])}
      >
        <Icon name="plus" /> Add an operator
      </button>
    </div>
  );
};

/** A field of a recipe, whatever it is. */
export const RecipeField = ({ field, ...editing }: Editing & { readonly field: Field }) => {
  if (field.type === 'choice') return <ChoiceField choice={field} {...editing} />;
  if (field.type === 'list') return <ListField field={field} {...editing} />;
  return <ValueField field={field} {...editing} />;
};
