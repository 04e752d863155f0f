import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CopyRequest, Services } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { BodyView } from './BodyView.tsx';
import { Cards, type Chosen } from './Cards.tsx';
import { CopyButton } from './CopyButton.tsx';
import { HeaderView } from './HeaderView.tsx';
import { NoticesView } from './NoticesView.tsx';
import { type PanelName, Panels } from './Panels.tsx';
import { ReceiptLine } from './ReceiptLine.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useJump } from './use-jump.ts';
import { useReader } from './use-reader.ts';
import { useWords } from './words-context.ts';

export interface ReaderViewProps {
  readonly surface: 'popup' | 'overlay';
  readonly reading: Reading;
  readonly settings: Settings;
  /** Whether a picture can be shown without asking any site for it. */
  readonly hasPicture: (src: string) => boolean;
  /** The script to show. */
  readonly script: ShownScript;
  readonly services: Services;
  readonly merging?: { readonly done: number; readonly total: number } | undefined;
  readonly onSettings: (change: Partial<Settings>) => void;
  /** Offered after a pick by hand: remembers the place for this site. */
  readonly onRemember?: (() => void) | undefined;
  readonly onMerge?: () => void;
  readonly onReaderMode?: () => void;
  readonly onPick?: () => void;
  readonly onPrint?: (reader: HTMLElement) => void;
  readonly onClose?: () => void;
}

const LANGUAGES: Readonly<Record<Exclude<ShownScript, 'source'>, string>> = {
  cn: 'zh-Hans',
  tw: 'zh-Hant-TW',
  'tw-words': 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

/** Templates say `en` of Chinese pages: a page's own word counts only when it can be true. */
const sourceLanguage = ({ lang }: Reading): string => (lang && /^zh/i.test(lang) ? lang : 'zh');

/** Seconds a word on what was done stays. */
const STATUS_STAYS = 6;

/** The reader, as the popup and the overlay both show it. */
export function ReaderView(props: ReaderViewProps) {
  const { surface, settings, script, services, onSettings, onPrint } = props;
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<PanelName | undefined>(undefined);
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const [status, setStatus] = useState('');
  const model = useReader(props.reading, settings, script, services);
  const jump = useJump(root);
  const { reading, measures, decisions } = model;

  // What is open in front closes before the reader does.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (!panel && chosen === undefined)) return;
    event.preventDefault();
    if (chosen !== undefined) setChosen(undefined);
    else setPanel(undefined);
    root.current?.querySelector('main')?.focus({ preventScroll: true });
  };
  useEffect(() => setChosen(undefined), [props.reading]);
  useEffect(() => {
    const timer = status ? setTimeout(() => setStatus(''), STATUS_STAYS * 1000) : undefined;
    return () => clearTimeout(timer);
  }, [status]);

  const onMeasure = useCallback((index: number) => setChosen({ kind: 'measure', index }), []);
  const onRepair = useCallback((index: number) => setChosen({ kind: 'repair', index }), []);
  const toggle = (which: PanelName): void => setPanel((open) => (open === which ? undefined : which));
  const copy = async (request: CopyRequest): Promise<void> => {
    const count = await services.copy(request);
    setStatus(count === undefined ? words('copyFailed') : words('copied', count));
  };
  const lang = model.script === 'source' ? sourceLanguage(reading) : LANGUAGES[model.script];
  const action = (name: string, label: string, run: (() => void) | undefined) =>
    run && (
      <button type="button" data-action={name} onClick={run}>
        {label}
      </button>
    );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes what is in front, wherever the focus is
    <div
      ref={root}
      lang={words('uiLanguage')}
      onKeyDown={onKeyDown}
      class={`zhengwen ${surface} ${settings.theme} ${settings.typeface} ${settings.indent ? 'indent' : ''} ${panel ? 'with-panel' : ''}`}
      style={`--size:${settings.fontSize}px;--leading:${settings.lineHeight};--measure:${settings.lineWidth}em`}
    >
      <Toolbar
        settings={settings}
        script={script}
        marked={measures.filter((m) => m.highlighted).length}
        hasOutline={model.outline.length > 1}
        panel={panel}
        onPanel={toggle}
        onSettings={onSettings}
        onOptions={services.openOptions}
        onClose={props.onClose}
      />
      {panel && (
        <Panels
          panel={panel}
          model={model}
          settings={settings}
          root={root}
          onSettings={onSettings}
          onMeasure={(index) => {
            onMeasure(index);
            jump.to(`measure-${index}`);
          }}
          onGo={jump.to}
          onCopyList={(form) => copy({ kind: 'list', reading, form })}
          onClose={() => setPanel(undefined)}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <main tabIndex={0} aria-busy={model.state === 'converting'}>
        <article lang={lang} data-script={model.script}>
          <HeaderView reading={reading} lang={lang} />
          <ReceiptLine
            reading={props.reading}
            original={decisions.original}
            onOriginal={() => model.setDecisions((d) => ({ ...d, original: !d.original }))}
            onPanel={toggle}
          />
          <NoticesView
            reading={reading}
            merging={props.merging}
            onMerge={props.onMerge}
            onRemember={props.onRemember}
          />
          {model.state === 'failed' && <p class="notice">{words('scriptFailed')}</p>}
          <BodyView
            reading={reading}
            measures={measures}
            showMeasures={settings.measures}
            phrases={model.phrases}
            decisions={model.shownDecisions}
            chosen={chosen?.kind === 'measure' ? chosen.index : undefined}
            hasPicture={props.hasPicture}
            onMeasure={onMeasure}
            onRepair={onRepair}
          />
        </article>
      </main>
      {chosen && (
        <Cards
          chosen={chosen}
          model={model}
          services={services}
          onReceipt={() => setPanel('receipt')}
          onClose={() => setChosen(undefined)}
        />
      )}
      <div class="footer">
        {action('reader', words('readerMode'), props.onReaderMode)}
        <CopyButton
          onCopy={(form) => copy({ kind: 'article', reading, measures: settings.measures, form })}
          onSave={(form) => services.save(reading, settings.measures, form)}
        />
        {action('pick', words('pick'), props.onPick)}
        {action('print', words('print'), onPrint && (() => root.current && onPrint(root.current)))}
        {action('back', words('back'), jump.back)}
        <output class="status" aria-live="polite">
          {model.state === 'converting' && !status ? words('scriptLoading') : status}
        </output>
      </div>
    </div>
  );
}
