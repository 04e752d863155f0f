/**
 * Wraps an expression so that it can name what the extension shows on a page, which the page's own scripts cannot
 * reach: `reader` (the reader's outermost element), `toast` and `picker` (each `undefined` while it is not there), and
 * `shown` (how many hosts of ours are on the page).
 * @param openRoot an expression that gives the closed shadow root of the element `e`
 */
export const withOurs = (openRoot: string, expression: string): string => `(() => {
  const roots = [...document.querySelectorAll('html > div, body > div')]
    .flatMap(e => (e.shadowRoot ? [] : ${openRoot}) ?? []);
  const within = selector => roots.map(root => root.querySelector(selector)).find(Boolean);
  const reader = within('iframe')?.contentDocument?.querySelector('.zhengwen') ?? within('.zhengwen');
  const toast = within('p[role=status]:not(.help)');
  const picker = within('.help');
  const shown = roots.length;
  return (${expression});
})()`;
