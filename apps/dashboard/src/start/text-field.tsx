import { useId } from 'react';

/** A labelled field of text, with what it is for below it, or what is wrong with it. */
export const TextField = ({
  name,
  label,
  value,
  help,
  error,
  placeholder,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly onChange: (value: string) => void;
}) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        name={name}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-help`} className={error === undefined ? 'soft help' : 'bad help'}>
        {error ?? help}
      </p>
    </div>
  );
};
