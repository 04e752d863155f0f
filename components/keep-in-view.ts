/** Distance from the edge of the window, in pixels. */
const MARGIN = 8;
/** Distance of a menu from its button, at most: `.menu` in styles/menu.css. */
const GAP = 10;
/** A menu is no lower than this, however little room there is. */
const LOWEST = 120;

/** What a menu must stay within: the window, and what cuts it off or scrolls. */
interface Frame {
  readonly top: number;
  readonly bottom: number;
  /** It is a panel that scrolls: what stands below its end can be scrolled to, what stands above its beginning cannot. */
  readonly scrolls: boolean;
}

function frameOf(menu: HTMLElement): Frame {
  const bottom = menu.ownerDocument.documentElement.clientHeight;
  for (let home = menu.parentElement; home; home = home.parentElement) {
    const { overflowY } = getComputedStyle(home);
    const rect = home.getBoundingClientRect();
    if (overflowY !== 'visible') return { top: Math.max(0, rect.top), bottom, scrolls: overflowY !== 'hidden' };
  }
  return { top: 0, bottom, scrolls: false };
}

/** Puts a menu on that side of its button where it has room, and lets it scroll where neither has enough. */
function keepInHeight(menu: HTMLElement): void {
  const { top, bottom, scrolls } = frameOf(menu);
  const button = menu.parentElement?.getBoundingClientRect();
  if (!button) return;
  const spare = GAP + MARGIN;
  const above = button.top - top - spare;
  const below = bottom - button.bottom - spare;
  const isAbove = menu.classList.contains('above');
  const fits = menu.offsetHeight <= (isAbove ? above : below);
  const goesBelow = isAbove && !fits && (scrolls || below > above);
  if (goesBelow) menu.classList.replace('above', 'below');
  if (!fits && !scrolls) menu.style.maxHeight = `${Math.max(LOWEST, isAbove && !goesBelow ? above : below)}px`;
  // Only a bar that is always there is counted into the width: another would cut words off.
  if (menu.scrollHeight > menu.clientHeight) menu.style.overflowY = 'scroll';
}

/** Moves a menu sideways as far as it would stand outside the window. */
function keepInWidth(menu: HTMLElement): void {
  const { left, right } = menu.getBoundingClientRect();
  const width = menu.ownerDocument.documentElement.clientWidth;
  const over = Math.max(0, right - (width - MARGIN));
  const by = Math.min(over, Math.max(0, left - MARGIN)) - Math.max(0, MARGIN - left);
  if (by !== 0) menu.style.transform = `translateX(${-by}px)`;
}

/** Keeps a menu that opens within the window, and in view within a panel that scrolls. */
export function keepInView(menu: HTMLElement): void {
  keepInHeight(menu);
  keepInWidth(menu);
  menu.scrollIntoView({ block: 'nearest' });
}
