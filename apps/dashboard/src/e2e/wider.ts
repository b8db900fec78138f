/** What widens a page, where it is wider than the screen; computed in the browser. */
export const widerThanTheScreen = (): ReadonlyArray<string> =>
  document.documentElement.scrollWidth <= innerWidth
    ? []
    : [
        `${document.documentElement.scrollWidth} pixels`,
        ...[...document.body.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map((one) => `${one.tagName.toLowerCase()}.${one.className}, to ${one.getBoundingClientRect().right}`),
      ];
