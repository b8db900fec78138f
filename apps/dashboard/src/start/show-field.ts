/**
 * Puts the focus on the first field of a form that one of these errors, by field, is about, and brings it into sight.
 * A field may be around the place that an error names; an error that is about none leaves the focus where it is.
 */
export const showField = (form: HTMLFormElement | null, errors: Readonly<Record<string, string>>): void => {
  const field = [...(form?.elements ?? [])].find(
    (element): element is HTMLInputElement | HTMLSelectElement | HTMLButtonElement =>
      element instanceof HTMLElement &&
      (element.getAttribute('name') ?? '') in errors &&
      element.getAttribute('name') !== '',
  );
  if (field === undefined) return;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
};
