import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { PhraseMark, Services } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Block, Measure, Reading } from '../lib/reading/article.ts';
import { type BodyPart, partsOf } from '../lib/reading/body-parts.ts';
import { type Decisions, decide, NO_DECISIONS } from '../lib/reading/decide.ts';
import type { OutlineEntry } from '../lib/reading/outline-of.ts';
import { paragraphsOf } from '../lib/reading/paragraphs.ts';
import { shownLevels } from '../lib/reading/shown-levels.ts';
import { atMarks } from '../lib/reading/table/at-marks.ts';
import { type Corrections, correctMeasures, NO_CORRECTIONS } from '../lib/reading/table/correction.ts';
import { NO_OWN, type Own } from './own-notes.ts';
import { type AsyncOutcome, useAsync } from './use-async.ts';
import { type ShowIn, useShown } from './use-shown.ts';

/** How far the search for measures is. */
export type Finding = AsyncOutcome<unknown>['state'];

/** Everything the reader shows, worked out from a reading, the settings and what the reader decided. */
export interface ReaderModel {
  /** In the script shown, after the reader's decisions, its measures as many as are wanted. */
  readonly reading: Reading;
  readonly script: ShownScript;
  readonly state: 'ready' | 'converting' | 'failed';
  readonly paragraphs: readonly string[];
  /** The body in parts that can be drawn one after the other. */
  readonly parts: readonly BodyPart[];
  readonly measures: readonly Measure[];
  /** Whether `measures` are those of the text: until they are found nothing may be said of how many there are. */
  readonly finding: Finding;
  readonly outline: readonly OutlineEntry[];
  readonly phrases: readonly PhraseMark[];
  /** The reader's own marks in the text shown. */
  readonly own: Own;
  readonly setOwn: (own: Own) => void;
  /** What the reader decided; `shownDecisions` are those already on screen. */
  readonly decisions: Decisions;
  readonly shownDecisions: Decisions;
  readonly setDecisions: (next: (last: Decisions) => Decisions) => void;
  /** What the reader says of its measures, and the reading without that, in the page's own text. */
  readonly corrections: Corrections;
  readonly uncorrected: Reading;
  readonly setCorrections: (next: (last: Corrections) => Corrections) => void;
  /** The reading that `reading` was made from, in the page's own text: a measure has the same index there. */
  readonly shownSource: Reading;
}

const NO_PHRASES: readonly PhraseMark[] = [];
const NO_OUTLINE: readonly OutlineEntry[] = [];

/** The set phrases of a text; none until they are found. */
function usePhrases(find: (() => Promise<readonly PhraseMark[]>) | undefined): readonly PhraseMark[] {
  const found = useAsync(find, 'Zhengwen found no set phrases');
  return found.state === 'ready' ? found.value : NO_PHRASES;
}

/** The reading with its measures, found anew whenever the text changes; with those it has until they are found. */
function useMeasures(services: Services, reading: Reading, wanted: boolean) {
  const find = useMemo(() => (wanted ? () => services.withMeasures(reading) : undefined), [services, reading, wanted]);
  const found = useAsync(find, 'Zhengwen could not find the measures');
  return { reading: found.state === 'ready' ? found.value : reading, finding: found.state };
}

/** The outline, found after the first paint. */
function useOutline(services: Services, blocks: readonly Block[]): readonly OutlineEntry[] {
  const find = useCallback(() => services.outline(blocks), [services, blocks]);
  const found = useAsync(find, 'Zhengwen found no outline');
  return found.state === 'ready' ? found.value : NO_OUTLINE;
}

/** What the reader made of one reading, which names its repairs or its words: begun anew with another. */
function useOfReading<T>(source: Reading, first: T): readonly [T, (next: (last: T) => T) => void] {
  const [kept, setKept] = useState({ source, value: first });
  const change = useCallback(
    (next: (last: T) => T) => setKept((last) => ({ source, value: next(last.source === source ? last.value : first) })),
    [source, first],
  );
  return [kept.source === source ? kept.value : first, change];
}

/** The reading after the reader's decisions, its measures found. */
function useDecided(services: Services, source: Reading, decisions: Decisions) {
  const { reading: base, finding } = useMeasures(services, source, true);
  const now = useMemo(() => decide(base, decisions), [base, decisions]);
  // Until they are found anew, the measures are those of the text before the decision, moved with it.
  return { decided: useMeasures(services, now, now !== base).reading, finding };
}

/**
 * Works out what the reader shows: the reading after the decisions, its measures as the reader
 * corrected them, all of it in the script asked for, and beside it outline and set phrases. Whatever takes time comes later than the text.
 */
export function useReader(source: Reading, settings: Settings, script: ShownScript, services: Services): ReaderModel {
  const { ownWords, quotes, marks } = settings;
  const [decisions, setDecisions] = useOfReading(source, NO_DECISIONS);
  const [corrections, setCorrections] = useOfReading(source, NO_CORRECTIONS);
  const [own, setOwn] = useState(NO_OWN);
  const { decided, finding } = useDecided(services, source, decisions);
  const made = useRef(new WeakMap<Reading, Decisions>());
  const corrected = useMemo(() => correctMeasures(decided, corrections), [decided, corrections]);
  made.current.set(corrected, decisions);
  // Of the settings only these two matter here
  const showIn: ShowIn = useCallback((from, to) => services.convert(from, to, settings), [services, ownWords, quotes]);
  const shown = useShown(corrected, script, showIn);
  const { blocks, measures: found } = shown.reading;
  const paragraphs = useMemo(() => paragraphsOf(blocks), [blocks]);
  const parts = useMemo(() => partsOf(shownLevels(blocks)), [blocks]);
  const measures = useMemo(() => atMarks(found, marks), [found, marks]);
  const reading = useMemo(() => ({ ...shown.reading, measures }), [shown.reading, measures]);
  const findPhrases = useMemo(
    () => (settings.measures ? () => services.findPhrases(paragraphs, shown.script, settings) : undefined),
    // Of the settings only these two matter here
    [services, paragraphs, shown.script, ownWords, settings.measures],
  );
  return {
    reading,
    script: shown.script,
    state: shown.state,
    paragraphs,
    parts,
    measures,
    finding,
    outline: useOutline(services, blocks),
    phrases: usePhrases(findPhrases),
    own,
    setOwn,
    decisions,
    shownDecisions: made.current.get(shown.source) ?? decisions,
    setDecisions,
    corrections,
    uncorrected: decided,
    setCorrections,
    shownSource: shown.source,
  };
}
