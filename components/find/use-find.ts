import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { searchFor } from '../../lib/text/find-text.ts';
import { highlightRanges, selectRange } from './highlight-ranges.ts';
import { showRange } from './show-range.ts';
import { type FoundText, findIn, firstUnitInView, rangeOf } from './text-units.ts';
import { useUnits } from './use-units.ts';

/** More than this many are not counted: who looks for 的 does not count. */
export const MOST_FOUND = 9999;
/** Painted around the current one at a time. */
const MOST_PAINTED = 2000;

/** What was found: how many, and which of them is the current one, -1 where there is none. */
export interface FindState {
  readonly found: readonly FoundText[];
  readonly current: number;
}

const NOTHING: FindState = { found: [], current: -1 };

const mainOf = (root: RefObject<HTMLElement | null>): HTMLElement | null => root.current?.querySelector('main') ?? null;

/** The first of what was found that stands at the top of the view or below it; the very first where none does. */
function firstInView(scroller: Element, found: readonly FoundText[]): number {
  const at = firstUnitInView(
    scroller,
    found.map(({ unit }) => unit),
  );
  return at < found.length ? at : 0;
}

/** Paints what was found, the current one over the rest. */
function usePaint(root: RefObject<HTMLElement | null>, { found, current }: FindState): void {
  useEffect(() => {
    const main = mainOf(root);
    if (!main) return;
    const from = Math.max(0, current - MOST_PAINTED / 2);
    const ranges = found.slice(from, from + MOST_PAINTED).flatMap((one) => rangeOf(one) ?? []);
    const one = found[current];
    const range = one && rangeOf(one);
    highlightRanges(main, 'found', ranges);
    if (!highlightRanges(main, 'current', range ? [range] : []) && range) selectRange(main, range);
  }, [root, found, current]);
  useEffect(
    () => () => {
      const main = mainOf(root);
      if (!main) return;
      highlightRanges(main, 'found', []);
      highlightRanges(main, 'current', []);
    },
    [root],
  );
}

/** Finds in the article on screen, whatever its script; what is not yet drawn is found once it is. */
export function useFind(root: RefObject<HTMLElement | null>, query: string) {
  const units = useUnits(root);
  const [state, setState] = useState<FindState>(NOTHING);
  const last = useRef({ query: '', state });
  // Known before it is drawn: the text may change between a press of Enter and the next paint.
  const put = (next: FindState): void => {
    last.current.state = next;
    setState(next);
  };
  const show = (one: FoundText | undefined): void => {
    const main = mainOf(root);
    const range = one && rangeOf(one);
    if (main && range) showRange(main, range);
  };
  useEffect(() => {
    const main = mainOf(root);
    const found = findIn(units, searchFor(query), MOST_FOUND);
    const isNew = last.current.query !== query;
    last.current.query = query;
    const kept = isNew ? -1 : Math.min(last.current.state.current, found.length - 1);
    const current = kept >= 0 || !main || found.length === 0 ? kept : firstInView(main, found);
    put({ found, current });
    if (isNew) show(found[current]);
    // Shown with the query, not with every change of the text
  }, [root, units, query]);
  usePaint(root, state);
  const go = (by: 1 | -1): void => {
    const { found, current } = last.current.state;
    if (found.length === 0) return;
    const next = (current + by + found.length) % found.length;
    put({ found, current: next });
    show(found[next]);
  };
  return { ...state, go };
}
