import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Reading } from '../lib/article.ts';
import { type Decisions, decide, NO_DECISIONS } from '../lib/decide.ts';
import { DEFAULT_BUDGET } from '../lib/measures/budget.ts';
import { outlineOf } from '../lib/outline.ts';
import { paragraphsOf } from '../lib/paragraphs.ts';
import { receiptOf } from '../lib/receipt.ts';
import type { CopyRequest, PhraseMark, Services } from '../lib/services.ts';
import type { Settings, ShownScript } from '../lib/settings.ts';
import type { MessageKey } from '../lib/words.ts';
import { BodyView } from './BodyView.tsx';
import { CopyButton } from './CopyButton.tsx';
import { HeaderView } from './HeaderView.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { MeasuresPanel } from './MeasuresPanel.tsx';
import { NoticesView } from './NoticesView.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { RemovalsPanel } from './RemovalsPanel.tsx';
import { ScriptSwitch } from './ScriptSwitch.tsx';
import { TypographyPanel } from './TypographyPanel.tsx';
import { usePosition } from './use-position.ts';
import { type LoadConvert, useShown } from './use-shown.ts';
import { useWords } from './words-context.ts';

export interface ReaderViewProps {
  readonly surface: 'popup' | 'overlay';
  readonly reading: Reading;
  readonly settings: Settings;
  /** The script to show. */
  readonly script: ShownScript;
  readonly services: Services;
  readonly merging?: { readonly done: number; readonly total: number } | undefined;
  readonly onSettings: (change: Partial<Settings>) => void;
  /** Offered after a pick by hand: remembers the place for this site. */
  readonly remember?: (() => void) | undefined;
  readonly onMerge?: () => void;
  readonly onReaderMode?: () => void;
  readonly onPick?: () => void;
  readonly onPrint?: () => void;
  readonly onClose?: () => void;
}

type Panel = 'receipt' | 'removals' | 'measures' | 'outline' | 'typography';

const LANGUAGES: Readonly<Record<Exclude<ShownScript, 'source'>, string>> = {
  cn: 'zh-Hans',
  tw: 'zh-Hant-TW',
  'tw-words': 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

const toggled = (set: ReadonlySet<number>, index: number, on: boolean): ReadonlySet<number> => {
  const next = new Set(set);
  if (on) next.add(index);
  else next.delete(index);
  return next;
};

/** The reader, as the popup and the overlay both show it. */
export function ReaderView(props: ReaderViewProps) {
  const { surface, settings, script, services, onSettings } = props;
  const { withinBudget, findPhrases } = services;
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [decisions, setDecisions] = useState<Decisions>(NO_DECISIONS);
  const [panel, setPanel] = useState<Panel | undefined>(undefined);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const [status, setStatus] = useState('');
  /** Where the text stood before a jump, for the way back. */
  const [cameFrom, setCameFrom] = useState<number | undefined>(undefined);
  const [phrases, setPhrases] = useState<readonly PhraseMark[]>([]);

  const loadConvert: LoadConvert = useCallback(
    (target) => services.loadConvert(target, settings),
    [services, settings.ownWords],
  );
  const decided = useMemo(() => decide(props.reading, decisions), [props.reading, decisions]);
  const shown = useShown(decided, script, loadConvert);
  const reading = shown.reading;
  const paragraphs = useMemo(() => paragraphsOf(reading.blocks), [reading]);
  const measures = useMemo(
    () =>
      settings.budget === undefined ? reading.measures : withinBudget(reading.measures, paragraphs, settings.budget),
    [withinBudget, reading.measures, paragraphs, settings.budget],
  );
  const marked = useMemo(() => ({ ...reading, measures }), [reading, measures]);
  const outline = useMemo(() => outlineOf(reading.blocks), [reading]);

  useEffect(() => {
    let current = true;
    setPhrases([]);
    if (settings.measures) findPhrases(paragraphs).then((found) => current && setPhrases(found));
    return () => {
      current = false;
    };
  }, [findPhrases, paragraphs, settings.measures]);

  const goTo = useCallback((id: string) => {
    const scroller = root.current?.querySelector('main');
    const target = scroller?.querySelector(`#${id}`);
    if (!scroller || !target) return;
    setCameFrom((from) => from ?? scroller.scrollTop);
    target.scrollIntoView({ block: 'center' });
  }, []);
  const goBack = (): void => {
    root.current?.querySelector('main')?.scrollTo({ top: cameFrom ?? 0 });
    setCameFrom(undefined);
  };
  const outlineBlocks = useMemo(
    () => outline.map((entry) => `block-${firstParagraphOfBlock(reading, entry.paragraph)}`),
    [outline, reading],
  );
  const position = usePosition(root, outlineBlocks, panel === 'outline');
  const onMeasure = useCallback((index: number) => setChosen(index), []);
  const onRepair = useCallback(() => setPanel('receipt'), []);
  const toggle = (which: Panel): void => setPanel((open) => (open === which ? undefined : which));
  const panelButton = (which: Panel, label: string) => (
    <button type="button" data-panel={which} aria-pressed={panel === which} onClick={() => toggle(which)}>
      {label}
    </button>
  );

  const copy = async (request: CopyRequest): Promise<void> => {
    const count = await services.copy(request);
    setStatus(count === undefined ? words('copyFailed') : words('copied', count));
  };
  const goToRepair = (index: number): void => {
    const repair = reading.repairs[index];
    if (repair && 'paragraph' in repair) {
      const block = firstParagraphOfBlock(reading, repair.paragraph);
      goTo(`block-${block}`);
    }
  };

  const guesses = props.reading.repairs.filter((r) => r.certainty === 'guess' && !r.unresolved).length;
  const left = props.reading.repairs.filter((r) => r.unresolved).length;
  const repaired = props.reading.repairs.length - guesses - left;
  const summary = [
    ...receiptOf(props.reading.repairs).map(({ fix, indexes }) =>
      words('receiptPart', words(`fix_${fix}` as MessageKey), indexes.length),
    ),
    ...(guesses > 0 ? [words('receiptGuesses', guesses)] : []),
    ...(left > 0 ? [words('receiptLeft', left)] : []),
  ];
  const selected = chosen === undefined ? undefined : measures[chosen];
  const language = shown.script === 'source' ? (reading.lang ?? 'zh') : LANGUAGES[shown.script];

  return (
    <div
      ref={root}
      class={`zhengwen ${surface} ${settings.theme} ${settings.typeface} ${settings.indent ? 'indent' : ''}`}
      style={`--size:${settings.fontSize}px;--leading:${settings.lineHeight};--measure:${settings.lineWidth}em`}
    >
      <div class="toolbar" role="toolbar" aria-label={words('settings')}>
        <ScriptSwitch
          script={script === 'tw-words' ? 'tw' : script}
          onScript={(next) => onSettings({ script: next })}
        />
        <label class="check" title={words('measuresSwitch')}>
          <input
            type="checkbox"
            name="measures"
            checked={settings.measures}
            onChange={(event) => onSettings({ measures: event.currentTarget.checked })}
          />
          {words('measures')}
        </label>
        <span class="space" />
        {outline.length > 1 && panelButton('outline', words('outline'))}
        {settings.measures &&
          panelButton('measures', words('measuresCount', measures.filter((m) => m.highlighted).length))}
        {panelButton('typography', words('typography'))}
        <button
          type="button"
          class="icon"
          title={words('settings')}
          aria-label={words('settings')}
          onClick={services.openOptions}
        >
          ⚙
        </button>
        {props.onClose && (
          <button
            type="button"
            class="icon"
            data-action="close"
            title={words('closeReader')}
            aria-label={words('closeReader')}
            onClick={props.onClose}
          >
            ×
          </button>
        )}
      </div>

      {panel && (
        <div class="panels">
          <button type="button" class="icon close" aria-label={words('close')} onClick={() => setPanel(undefined)}>
            ×
          </button>
          {panel === 'typography' && <TypographyPanel settings={settings} onSettings={onSettings} />}
          {panel === 'outline' && (
            <OutlinePanel entries={outline} current={position} onGo={(index) => goTo(outlineBlocks[index] ?? '')} />
          )}
          {panel === 'measures' && (
            <MeasuresPanel
              measures={measures}
              paragraphs={paragraphs}
              budget={settings.budget ?? DEFAULT_BUDGET}
              onBudget={(budget) => onSettings({ budget })}
              onShow={(index) => {
                setChosen(index);
                goTo(`measure-${index}`);
              }}
              onCopyList={(form) => copy({ kind: 'list', reading: marked, form })}
            />
          )}
          {panel === 'receipt' && (
            <ReceiptPanel
              repairs={reading.repairs}
              decisions={decisions}
              onShow={goToRepair}
              onDecide={(index, action) =>
                setDecisions((d) =>
                  action === 'undo' || action === 'apply'
                    ? { ...d, undone: toggled(d.undone, index, action === 'undo') }
                    : { ...d, accepted: toggled(d.accepted, index, action === 'accept') },
                )
              }
            />
          )}
          {panel === 'removals' && (
            <RemovalsPanel
              removals={reading.removals}
              restored={decisions.restored}
              completeness={reading.completeness}
              onRestore={(index, back) => setDecisions((d) => ({ ...d, restored: toggled(d.restored, index, back) }))}
            />
          )}
        </div>
      )}

      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <main tabIndex={0} aria-busy={shown.state === 'converting'}>
        <article lang={language}>
          <HeaderView reading={reading} />
          <p class="receipt-line">
            {props.reading.repairs.length === 0 ? (
              <span>{words('receiptNone')}</span>
            ) : (
              <button type="button" class="link" data-panel="receipt" onClick={() => toggle('receipt')}>
                {summary.join('，')}
              </button>
            )}
            {repaired > 0 && (
              <button
                type="button"
                class="link"
                data-action="original"
                aria-pressed={decisions.original}
                onClick={() => setDecisions((d) => ({ ...d, original: !d.original }))}
              >
                {words(decisions.original ? 'showRepaired' : 'showOriginal')}
              </button>
            )}
            {reading.removals.length > 0 && (
              <button type="button" class="link" data-panel="removals" onClick={() => toggle('removals')}>
                {words('removedCount', reading.removals.length)}
              </button>
            )}
          </p>
          <NoticesView reading={reading} merging={props.merging} onMerge={props.onMerge} />
          {props.remember && (
            <p class="notice">
              <button type="button" class="link" onClick={props.remember}>
                {words('pickRemember')}
              </button>
            </p>
          )}
          {shown.state === 'failed' && <p class="notice">{words('scriptFailed')}</p>}
          <BodyView
            reading={reading}
            measures={measures}
            showMeasures={settings.measures}
            phrases={phrases}
            decisions={decisions}
            chosen={chosen}
            pictures={surface === 'overlay'}
            onMeasure={onMeasure}
            onRepair={onRepair}
          />
        </article>
      </main>

      {selected && (
        <MeasureCard measure={selected} ruleWords={services.ruleWords} onClose={() => setChosen(undefined)} />
      )}

      <div class="footer">
        {props.onReaderMode && (
          <button type="button" data-action="reader" onClick={props.onReaderMode}>
            {words('readerMode')}
          </button>
        )}
        <CopyButton
          onCopy={(form) => copy({ kind: 'article', reading: marked, measures: settings.measures, form })}
          onSave={(form) => services.save(marked, settings.measures, form)}
        />
        {props.onPick && (
          <button type="button" data-action="pick" onClick={props.onPick}>
            {words('pick')}
          </button>
        )}
        {props.onPrint && (
          <button type="button" onClick={props.onPrint}>
            {words('print')}
          </button>
        )}
        {cameFrom !== undefined && (
          <button type="button" data-action="back" onClick={goBack}>
            {words('back')}
          </button>
        )}
        <output class="status" aria-live="polite">
          {shown.state === 'converting' && !status ? words('scriptLoading') : status}
        </output>
      </div>
    </div>
  );
}

/** The first paragraph of the block that holds a paragraph: blocks carry its number in their id. */
function firstParagraphOfBlock(reading: Reading, paragraph: number): number {
  let first = 0;
  for (const block of reading.blocks) {
    const next = first + paragraphsOf([block]).length;
    if (paragraph < next) return first;
    first = next;
  }
  return first;
}
