import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { planLine } from '../../lib/app/aloud/plan-line.ts';
import { makePlayer, type Place, type PlayState, type SpokenLine } from '../../lib/app/aloud/player.ts';
import type { Manner, Speech } from '../../lib/app/aloud/speech.ts';
import { highlightRanges } from '../find/highlight-ranges.ts';
import { showRange } from '../find/show-range.ts';
import { firstUnitInView, rangeOf, type TextUnit } from '../find/text-units.ts';
import { useUnits } from '../find/use-units.ts';

/** What of the article is read: its titles and its body, no facts and no names of pictures. */
const isRead = ({ nodes: [first] }: TextUnit): boolean => {
  const parent = first?.parentElement;
  return (
    !!parent && !parent.closest('.picture') && (!parent.closest('header') || !!parent.closest('h1, .kicker, .subtitle'))
  );
};

const planned = new WeakMap<TextUnit, SpokenLine>();

/** How a line is spoken; worked out when it is its turn. */
function lineOf(unit: TextUnit): SpokenLine {
  const known = planned.get(unit);
  if (known) return known;
  const isHeading = !!unit.nodes[0]?.parentElement?.closest('h1, h2, h3, h4, h5, h6');
  const line = { text: unit.text, spoken: planLine(unit.text, isHeading) };
  planned.set(unit, line);
  return line;
}

/** Whether a place of the text is in view. */
function isInView(scroller: Element, { startContainer, startOffset }: StaticRangeInit): boolean {
  const range = scroller.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  const [box, view] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return box.bottom >= view.top && box.top <= view.bottom && box.right >= view.left && box.left <= view.right;
}

/** Where the sentence that is spoken stands; nothing where the text has been drawn anew since. */
function sentenceAt(units: readonly TextUnit[], { line, piece }: Place): StaticRangeInit | undefined {
  const unit = units[line];
  const sentence = unit && lineOf(unit).spoken[piece]?.sentence;
  return sentence && rangeOf({ unit, place: sentence });
}

/** Marks the sentence that is spoken, and follows it as long as the last one was in view: who scrolled away is left there. */
function useSpokenMark(
  root: RefObject<HTMLElement | null>,
  units: readonly TextUnit[],
  place: Place | undefined,
): void {
  const last = useRef<StaticRangeInit | undefined>(undefined);
  const isShown = place !== undefined;
  useEffect(() => {
    const main = root.current?.querySelector('main');
    if (!main || !place) return;
    const range = sentenceAt(units, place);
    const follows = !last.current?.startContainer.isConnected || isInView(main, last.current);
    highlightRanges(main, 'spoken', range ? [range] : []);
    if (range && follows) showRange(main, range);
    last.current = range;
  }, [root, units, place]);
  useEffect(() => {
    const main = root.current?.querySelector('main');
    if (!isShown || !main) return () => {};
    return () => highlightRanges(main, 'spoken', []);
  }, [root, isShown]);
}

/** Reads the article aloud from the line at the top of the view; stops when the bar goes. */
export function useAloud(root: RefObject<HTMLElement | null>, speech: Speech | undefined, manner: Manner | undefined) {
  const all = useUnits(root);
  const units = useMemo(() => all.filter(isRead), [all]);
  const [state, setState] = useState<PlayState>('stopped');
  const [place, setPlace] = useState<Place | undefined>(undefined);
  const now = useRef({ units, manner });
  now.current = { units, manner };
  const player = useMemo(
    () =>
      speech &&
      makePlayer({
        synth: {
          speak: (text, done) => {
            const how = now.current.manner;
            if (how) speech.speak(text, how, done);
            else done(false);
          },
          cancel: speech.cancel,
        },
        after: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        lineAt: (line) => {
          const unit = now.current.units[line];
          return unit && lineOf(unit);
        },
        onChange: (next, at) => {
          setState(next);
          setPlace(next === 'stopped' || next === 'ended' ? undefined : at);
        },
      }),
    [speech],
  );
  // Reading ends with the bar, and with the window
  useEffect(() => {
    if (!player) return () => {};
    const view = root.current?.ownerDocument.defaultView;
    view?.addEventListener('pagehide', player.stop);
    return () => {
      view?.removeEventListener('pagehide', player.stop);
      player.stop();
    };
  }, [root, player]);
  useSpokenMark(root, units, place);
  const begin = (): void => {
    const main = root.current?.querySelector('main');
    const first = main ? firstUnitInView(main, now.current.units) : 0;
    player?.goTo(first < now.current.units.length ? first : 0);
    player?.play();
  };
  return { state, player, begin, isReady: units.length > 0 };
}
