/** Distance from the edge of the window, in pixels. */
const MARGIN = 8;

/** Where what holds a menu begins: a panel that scrolls, or the window. */
function topOf(menu: HTMLElement): number {
  for (let home = menu.parentElement; home; home = home.parentElement) {
    const { overflowY } = getComputedStyle(home);
    if (overflowY !== 'visible') return home.getBoundingClientRect().top;
  }
  return 0;
}

/**
 * Puts a menu below its button where there is no room above, since what stands above the beginning of a panel cannot be
 * scrolled to; and moves it sideways as far as it would stand outside the window.
 */
export function keepInView(menu: HTMLElement): void {
  if (menu.getBoundingClientRect().top < topOf(menu)) menu.classList.replace('above', 'below');
  const { left, right } = menu.getBoundingClientRect();
  const width = menu.ownerDocument.documentElement.clientWidth;
  const over = Math.max(0, right - (width - MARGIN));
  const by = Math.min(over, Math.max(0, left - MARGIN)) - Math.max(0, MARGIN - left);
  if (by !== 0) menu.style.transform = `translateX(${-by}px)`;
  menu.scrollIntoView({ block: 'nearest' });
}
