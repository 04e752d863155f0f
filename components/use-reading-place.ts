import { useEffect, useRef } from 'preact/hooks';
import { findReadingPlace, readingPlaceAt } from '../lib/reading/annotations/reading-place.ts';
import { paragraphsOf } from '../lib/reading/paragraphs.ts';
import { findPartId } from '../lib/reading/part-id.ts';
import { invertMap, mapRange } from '../lib/script/engine/map-range.ts';
import type { KeptPartsProps } from './KeptParts.tsx';
import { inView, isVertical, scrolled, viewSize } from './reading-axis.ts';
import { BEGUN } from './use-jump.ts';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** The text has come to rest where it is read. Milliseconds. */
const AT_REST = 300;

/** The part in the middle of what is seen; every part is one child of the body, in order. */
function partInMiddle(main: HTMLElement): string | undefined {
  const vertical = isVertical(main);
  const half = viewSize(main, vertical) / 2;
  const children = main.querySelector('.body')?.children ?? [];
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const at = (low + high) >> 1;
    const child = children[at];
    if (!child || inView(child, main, vertical).to <= half) low = at + 1;
    else high = at;
  }
  return children[low]?.id;
}

/** The place of a part, in the page's own text: an id says the paragraph, and where in it the part begins. */
function placeOfPart(id: string | undefined, { reading, shownSource }: ReaderModel) {
  const [, paragraph, start = '0'] = /^block-(\d+)(?:-(\d+))?$/.exec(id ?? '') ?? [];
  if (paragraph === undefined) return undefined;
  const map = reading.maps?.[Number(paragraph)] ?? [];
  const [offset] = mapRange(invertMap(map), Number(start), Number(start));
  return readingPlaceAt(paragraphsOf(shownSource.blocks), Number(paragraph), offset);
}

/** Whether a reader comes back to a page, and not to a place of it: a selection, a pick, an anchor. */
const comesBack = ({ outcome, url }: ReaderModel['reading']): boolean =>
  outcome === 'article' && URL.canParse(url) && new URL(url).hash === '';

/**
 * Brings the text to where the reader stopped the last time, and keeps where it stands from then on. What is kept is the
 * part in the middle of the view, which is brought to the middle again: so a place does not wander.
 */
export function useReadingPlace(props: KeptPartsProps): void {
  const { services, root, model } = props;
  const words = useWords();
  const { url } = model.reading;
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const main = root.current?.querySelector('main');
    if (!main || !comesBack(latest.current.model.reading)) return () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const isBegun = (): boolean => scrolled(main, isVertical(main)).at >= BEGUN;
    const keep = (): void => {
      const place = !isBegun() ? undefined : placeOfPart(partInMiddle(main), latest.current.model);
      services
        .kept()
        .then((kept) => kept.keepPlace(url, place))
        .catch(() => {});
    };
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, AT_REST);
    };
    const goThere = async (): Promise<void> => {
      const place = await (await services.kept()).findPlace(url);
      const now = latest.current;
      if (isOver || !place || isBegun()) return;
      const paragraph = findReadingPlace(paragraphsOf(now.model.shownSource.blocks), place);
      if (paragraph === undefined) return;
      const [offset] = mapRange(now.model.reading.maps?.[paragraph] ?? [], place.offset, place.offset);
      now.jump.to(findPartId(now.model.parts)(paragraph, offset));
      now.onStatus(words('placeFound'));
    };
    main.addEventListener('scroll', onScroll, { passive: true });
    goThere().catch(() => {});
    return () => {
      isOver = true;
      main.removeEventListener('scroll', onScroll);
      // Too late to look where the text stands: it is off the screen by now.
      clearTimeout(timer);
    };
  }, [services, root, url, words]);
}
