import { type FormEvent, useEffect, useRef, useState } from 'react';
import { navigate } from '../app/router';
import { dotted } from './at-path';
import { type Draft, draftOf, fieldOf } from './draft';
import { type Catalogue, type Field, completed, fieldsOf } from './form-model';
import { OPTIONS, type OptionName, type Options, optionErrors } from './options';
import { overridesBetween } from './overrides';
import { ChoiceField } from './recipe-field';
import { showField } from './show-field';
import { type Base, submit } from './submit';
import { TextField } from './text-field';

const pathsOf = (field: Field): ReadonlyArray<string> => [
  dotted(field.path),
  ...(field.type === 'choice' ? field.fields.flatMap(pathsOf) : []),
  ...(field.type === 'list' ? field.items.flatMap(pathsOf) : []),
];

const changesText = (count: number): string =>
  count === 0 ? 'As it is.' : count === 1 ? 'One change.' : `${count} changes.`;

/** The form for a new run, from a recipe that it may differ from. */
export const StartForm = ({
  catalogue,
  base,
  recipe,
  options: given,
}: {
  readonly catalogue: Catalogue;
  readonly base: Base;
  readonly recipe: unknown;
  readonly options: Options;
}) => {
  const [original] = useState(() => completed(catalogue, recipe));
  const [draft, setDraft] = useState<Draft>(() => draftOf(original));
  const [options, setOptions] = useState<Options>(given);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const [problem, algorithm] = fieldsOf(catalogue, draft.recipe);
  const wrong = optionErrors(options);
  const overrides = overridesBetween(original, draft.recipe);
  const invalid = Object.keys(wrong).length + Object.keys(draft.errors).length;
  const shown: Draft = { ...draft, errors: { ...refused, ...draft.errors } };

  const change = (next: Draft): void => {
    setRefused({});
    setDraft(next);
  };
  const setOption = (name: OptionName | 'name', value: string): void => {
    setRefused({});
    setOptions({ ...options, [name]: value });
  };
  useEffect(() => {
    if (Object.keys(refused).length > 0) showField(form.current, refused);
  }, [refused]);
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (invalid > 0) return showField(form.current, { ...wrong, ...draft.errors });
    setBusy(true);
    try {
      const result = await submit(base, overrides, options);
      if ('id' in result) return navigate(`/runs/${result.id}`);
      const fields = ['name', ...OPTIONS.map(({ name }) => name), ...pathsOf(problem), ...pathsOf(algorithm)];
      setRefused({ [fieldOf(result.path, fields) ?? '']: result.message });
    } catch (error) {
      setRefused({ '': error instanceof Error ? error.message : String(error) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <form ref={form} className="start-form" onSubmit={(event) => void start(event)} noValidate>
      <section className="card" aria-labelledby="budget">
        <header>
          <h2 id="budget">Budget, seed and name</h2>
          <span className="soft small">What is left empty is up to the recipe.</span>
        </header>
        <div className="fields">
          <TextField
            name="name"
            label="Name"
            value={options.name ?? ''}
            help="Shown in the list."
            error={refused['name']}
            onChange={(value) => setOption('name', value)}
          />
          {OPTIONS.map(({ name, label, help }) => (
            <TextField
              key={name}
              name={name}
              label={label}
              value={options[name] ?? ''}
              help={help}
              error={wrong[name] ?? refused[name]}
              onChange={(value) => setOption(name, value)}
            />
          ))}
        </div>
      </section>
      {[problem, algorithm].map((choice) => (
        <section key={choice.label} className="card" aria-label={choice.label}>
          <ChoiceField choice={choice} catalogue={catalogue} draft={shown} change={change} />
        </section>
      ))}
      <div className="submit-bar">
        <p role="alert" className="bad">
          {refused['']}
        </p>
        <p className="soft small">
          {invalid > 0
            ? `${invalid === 1 ? 'One field does' : `${invalid} fields do`} not fit yet.`
            : changesText(overrides.length)}
        </p>
        <button className="button primary" aria-disabled={invalid > 0 || busy}>
          {base.kind === 'clone' ? 'Start the clone' : 'Start the run'}
        </button>
      </div>
    </form>
  );
};
