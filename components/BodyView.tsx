import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PhraseMark } from '../lib/app/services.ts';
import type { Measure, Reading } from '../lib/reading/article.ts';
import type { BodyPart } from '../lib/reading/body-parts.ts';
import { slicesOf } from '../lib/reading/body-slices.ts';
import type { Decisions } from '../lib/reading/decide.ts';
import { type MarkedPart, markPart, measureMarks, noteMarks, type OwnMark, samePart, sameSlice } from './body-marks.ts';
import { memo } from './memo.ts';
import { PartView, type TextEvents } from './PartView.tsx';
import { useSlices } from './use-slices.ts';

/** What the body shows: a reading, cut into parts, and the marks in it. */
export interface BodyViewProps extends TextEvents {
  readonly reading: Reading;
  /** Of `reading.blocks`. */
  readonly parts: readonly BodyPart[];
  readonly measures: readonly Measure[];
  readonly showMeasures: boolean;
  readonly phrases: readonly PhraseMark[];
  readonly own: readonly OwnMark[];
  readonly decisions: Decisions;
  /** Index of the measure whose card is open. */
  readonly chosen: number | undefined;
  readonly hasPicture: (src: string) => boolean;
  /** Told after each step: whether the whole body is on screen as it should be. */
  readonly onDrawn: (done: boolean) => void;
}

const NO_MEASURES: readonly Measure[] = [];

type SliceViewProps = TextEvents & Pick<BodyViewProps, 'hasPicture'> & { readonly slice: readonly MarkedPart[] };

const Part = memo(
  PartView,
  (a, b) =>
    samePart(a.marked, b.marked) &&
    a.pictures === b.pictures &&
    a.onMeasure === b.onMeasure &&
    a.onRepair === b.onRepair,
);

/** What is drawn in one go: a few parts. */
const SliceView = memo(function SliceView({ slice, hasPicture, onMeasure, onRepair }: SliceViewProps) {
  return (
    <>
      {slice.map((marked, key) => (
        <Part
          key={key}
          marked={marked}
          pictures={marked.part.block.kind === 'figure' && hasPicture(marked.part.block.src)}
          onMeasure={onMeasure}
          onRepair={onRepair}
        />
      ))}
    </>
  );
});

/** Which of the children stands at the top of what is shown: every part is one child, in order. */
function firstInView(body: HTMLElement | null): number {
  const top = body?.closest('main')?.getBoundingClientRect().top ?? 0;
  const children = body?.children;
  let low = 0;
  let high = children?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children?.[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the slice that holds a part. */
function sliceWith(slices: readonly (readonly unknown[])[], part: number): number {
  let parts = 0;
  const index = slices.findIndex((slice) => {
    parts += slice.length;
    return part < parts;
  });
  return Math.max(0, index);
}

/** Keeps the class of the chosen mark on the mark itself: a prop of every text would draw all of them anew. */
function useChosen(body: RefObject<HTMLElement | null>, chosen: number | undefined, drawn: unknown): void {
  // What is drawn anew has lost the class
  useEffect(() => {
    const mark = chosen === undefined ? undefined : body.current?.querySelector(`#measure-${chosen}`);
    mark?.classList.add('chosen');
    return () => mark?.classList.remove('chosen');
  }, [body, chosen, drawn]);
}

/**
 * The body: its parts, with measures, repairs and set phrases marked in their texts. The first screen is there at once,
 * the rest follows in slices.
 */
export const BodyView = memo(function BodyView(props: BodyViewProps) {
  const { reading, parts, measures, showMeasures, phrases, own, decisions, onDrawn } = props;
  const body = useRef<HTMLDivElement>(null);
  const slices = useMemo(() => slicesOf(parts), [parts]);
  const marked = useMemo(() => measureMarks(showMeasures ? measures : NO_MEASURES), [measures, showMeasures]);
  const notes = useMemo(
    () => noteMarks(reading.repairs, decisions, phrases, own),
    [reading.repairs, decisions, phrases, own],
  );
  const draw = useCallback(
    (slice: readonly BodyPart[]) => slice.map((part) => markPart(part, marked, notes)),
    [marked, notes],
  );
  const { drawn, done } = useSlices({
    article: reading.url,
    slices,
    draw,
    same: sameSlice,
    inView: () => sliceWith(slices, firstInView(body.current)),
  });
  useChosen(body, props.chosen, drawn);
  // Told after each step
  useLayoutEffect(() => onDrawn(done), [drawn, done, onDrawn]);
  return (
    <div class="body" ref={body}>
      {drawn.map((slice, key) => (
        <SliceView
          key={key}
          slice={slice}
          hasPicture={props.hasPicture}
          onMeasure={props.onMeasure}
          onRepair={props.onRepair}
        />
      ))}
    </div>
  );
});
