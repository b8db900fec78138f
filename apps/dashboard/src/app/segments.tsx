/** A choice of one of few. */
export const Segments = <T extends string>({
  label,
  options,
  value,
  onChange,
  disabled,
}: {
  readonly label: string;
  readonly options: ReadonlyArray<T>;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Why some of them cannot be chosen. */
  readonly disabled?: Readonly<Partial<Record<T, string | null>>> | undefined;
}) => (
  <div className="segments" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option}
        type="button"
        aria-pressed={option === value}
        disabled={(disabled?.[option] ?? null) !== null}
        title={disabled?.[option] ?? undefined}
        onClick={() => onChange(option)}
      >
        {option}
      </button>
    ))}
  </div>
);
