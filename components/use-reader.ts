import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PhraseMark, Services } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Block, Measure, Reading } from '../lib/reading/article.ts';
import { type Decisions, decide, NO_DECISIONS } from '../lib/reading/decide.ts';
import type { OutlineEntry } from '../lib/reading/outline-of.ts';
import { paragraphsOf } from '../lib/reading/paragraphs.ts';
import { type ShowIn, useShown } from './use-shown.ts';

/** Everything the reader shows, worked out from a reading, the settings and what the reader decided. */
export interface ReaderModel {
  /** In the script shown, after the reader's decisions, its measures within the budget. */
  readonly reading: Reading;
  readonly script: ShownScript;
  readonly state: 'ready' | 'converting' | 'failed';
  readonly paragraphs: readonly string[];
  readonly measures: readonly Measure[];
  readonly outline: readonly OutlineEntry[];
  readonly phrases: readonly PhraseMark[];
  /** What the reader decided; `shownDecisions` are those already on screen. */
  readonly decisions: Decisions;
  readonly shownDecisions: Decisions;
  readonly setDecisions: (next: (last: Decisions) => Decisions) => void;
}

const NO_PHRASES: readonly PhraseMark[] = [];

/** The set phrases of the paragraphs shown; none until they are found. */
function usePhrases(
  services: Services,
  paragraphs: readonly string[],
  script: ShownScript,
  settings: Settings,
  wanted: boolean,
): readonly PhraseMark[] {
  const [found, setFound] = useState({ paragraphs, phrases: NO_PHRASES });
  useEffect(() => {
    let current = true;
    const find = async (): Promise<void> => {
      const phrases = await services.findPhrases(paragraphs, script, settings);
      if (current) setFound({ paragraphs, phrases });
    };
    if (wanted) find().catch((error: unknown) => console.error('Zhengwen found no set phrases', error));
    return () => {
      current = false;
    };
  }, [services, paragraphs, script, settings.ownWords, wanted]);
  return wanted && found.paragraphs === paragraphs ? found.phrases : NO_PHRASES;
}

/** The reading with its measures, found anew whenever the text changes; with those it has until they are found. */
function useMeasures(services: Services, reading: Reading, wanted: boolean): Reading {
  const [found, setFound] = useState({ reading, measured: reading });
  useEffect(() => {
    let current = true;
    if (!wanted) return () => {};
    services.withMeasures(reading).then(
      (measured) => current && setFound({ reading, measured }),
      (error: unknown) => console.error('Zhengwen could not find the measures', error),
    );
    return () => {
      current = false;
    };
  }, [services, reading, wanted]);
  return found.reading === reading ? found.measured : reading;
}

const NO_OUTLINE: readonly OutlineEntry[] = [];

/** The outline, found after the first paint. */
function useOutline(services: Services, blocks: readonly Block[]): readonly OutlineEntry[] {
  const [found, setFound] = useState({ blocks, outline: NO_OUTLINE });
  useEffect(() => {
    let current = true;
    services.outline(blocks).then(
      (outline) => current && setFound({ blocks, outline }),
      (error: unknown) => console.error('Zhengwen found no outline', error),
    );
    return () => {
      current = false;
    };
  }, [services, blocks]);
  return found.blocks === blocks ? found.outline : NO_OUTLINE;
}

export function useReader(source: Reading, settings: Settings, script: ShownScript, services: Services): ReaderModel {
  const [decided, setDecided] = useState({ source, decisions: NO_DECISIONS });
  // Decisions name repairs and removals of one reading; with another reading they begin anew.
  const decisions = decided.source === source ? decided.decisions : NO_DECISIONS;
  const setDecisions = useCallback(
    (next: (last: Decisions) => Decisions) =>
      setDecided((last) => ({ source, decisions: next(last.source === source ? last.decisions : NO_DECISIONS) })),
    [source],
  );
  const showIn: ShowIn = useCallback(
    (from, target) => services.convert(from, target, settings),
    [services, settings.ownWords],
  );
  const base = useMeasures(services, source, true);
  const now = useMemo(() => decide(base, decisions), [base, decisions]);
  // Until they are found anew, the measures are those of the text before the decision, moved with it.
  const measured = useMeasures(services, now, now !== base);
  const made = useRef(new WeakMap<Reading, Decisions>());
  made.current.set(measured, decisions);
  const shown = useShown(measured, script, showIn);
  const paragraphs = useMemo(() => paragraphsOf(shown.reading.blocks), [shown.reading]);
  const reading = useMemo(
    () =>
      settings.budget === undefined
        ? shown.reading
        : { ...shown.reading, measures: services.withinBudget(shown.reading.measures, paragraphs, settings.budget) },
    [services, shown.reading, paragraphs, settings.budget],
  );
  const outline = useOutline(services, reading.blocks);
  const phrases = usePhrases(services, paragraphs, shown.script, settings, settings.measures);
  return {
    reading,
    script: shown.script,
    state: shown.state,
    paragraphs,
    measures: reading.measures,
    outline,
    phrases,
    decisions,
    shownDecisions: made.current.get(shown.source) ?? decisions,
    setDecisions,
  };
}
