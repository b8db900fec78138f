const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Whether something may have the focus as it is now. */
const takesFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  !element.matches(':disabled') &&
  element.getClientRects().length > 0;

const ancestorsOf = (element: Element): ReadonlyArray<Element> => {
  const ancestors: Array<Element> = [];
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) ancestors.push(parent);
  return ancestors;
};

/**
 * Keeps the focus in the page where the element that has it is removed or disabled, as a button is that has done its
 * work: it goes to the nearest element that can have it, at last to `main` itself. Without this it falls to the body,
 * and the keyboard begins again at the top of the page.
 */
export const keepFocus = (main: HTMLElement): (() => void) => {
  let last: Element | null = null;
  let around: ReadonlyArray<Element> = [];

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    last = target;
    around = ancestorsOf(target);
  };
  /**
   * Who clicks beside everything has meant to leave. What is removed loses the focus first, and is gone a moment
   * later.
   */
  const forget = ({ target }: FocusEvent): void => {
    setTimeout(() => {
      if (target === last && last !== null && document.activeElement === document.body && takesFocus(last)) last = null;
    });
  };
  const mend = (): void => {
    if (last === null || document.activeElement !== document.body || takesFocus(last)) return;
    const near = around.filter((element) => main.contains(element) && element !== main);
    for (const element of near) {
      if (!element.isConnected) continue;
      const found = [...element.querySelectorAll(FOCUSABLE)].find(takesFocus);
      if (found !== undefined) return found.focus({ preventScroll: true });
    }
    main.focus({ preventScroll: true });
  };

  const observer = new MutationObserver(mend);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', forget);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', forget);
  };
};
