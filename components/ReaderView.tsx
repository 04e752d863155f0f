import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CopyRequest, ListForm, Services } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { ArticleView } from './ArticleView.tsx';
import { Cards, type Chosen } from './Cards.tsx';
import type { PanelName, PanelsProps } from './Panels.tsx';
import { ReaderFooter } from './ReaderFooter.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useAsync } from './use-async.ts';
import { useDrawn } from './use-drawn.ts';
import { useJump } from './use-jump.ts';
import { useReader } from './use-reader.ts';
import { useStatus } from './use-status.ts';
import { useWords } from './words-context.ts';

/** What is read, how it is to be shown, and what popup or overlay can do with it. */
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
  /** Rejects when the browser does not store it. */
  readonly onSettings: (change: Partial<Settings>) => Promise<void>;
  /** Offered after a pick by hand: remembers the place for this site. */
  readonly onRemember?: (() => void) | undefined;
  readonly onMerge?: () => void;
  readonly onReaderMode?: () => void;
  readonly onPick?: () => void;
  readonly onPrint?: (reader: HTMLElement) => void;
  readonly onClose?: () => void;
}

/** Width of the popup's text, in pixels: `.zhengwen.popup article` in style.css. */
const POPUP_TEXT = 557;

/** What the style sheet is told: the reader's choices, and how many characters a line holds. */
function styleOf({ surface, settings }: ReaderViewProps): string {
  const { fontSize, lineHeight, lineWidth } = settings;
  const perLine = surface === 'popup' ? POPUP_TEXT / (fontSize - 2) : lineWidth - 56 / fontSize;
  return `--size:${fontSize}px;--leading:${lineHeight};--measure:${lineWidth}em;--per-line:${perLine.toFixed(1)}`;
}

const classOf = ({ surface, settings }: ReaderViewProps, panel: PanelName | undefined): string =>
  `zhengwen ${surface} ${settings.theme} ${settings.typeface} ${settings.indent ? 'indent' : ''} ${panel ? 'with-panel' : ''}`;

/** What is open in front of the text: one panel, one card. Esc closes it before the reader. */
function useFront(root: RefObject<HTMLElement | null>, reading: Reading) {
  const [panel, setPanel] = useState<PanelName | undefined>(undefined);
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  // A card is of one reading
  useEffect(() => setChosen(undefined), [reading]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (!panel && chosen === undefined)) return;
    event.preventDefault();
    if (chosen !== undefined) setChosen(undefined);
    else setPanel(undefined);
    root.current?.querySelector('main')?.focus({ preventScroll: true });
  };
  const events = useMemo(
    () => ({
      onMeasure: (index: number) => setChosen({ kind: 'measure', index }),
      onRepair: (index: number) => setChosen({ kind: 'repair', index }),
    }),
    [],
  );
  const toggle = (which: PanelName): void => setPanel((open) => (open === which ? undefined : which));
  return { panel, setPanel, toggle, chosen, setChosen, onKeyDown, events };
}

/** Copying, and the word on it. */
function useCopy(services: Services) {
  const words = useWords();
  const [status, setStatus] = useStatus();
  const copy = useCallback(
    async (request: CopyRequest): Promise<void> => {
      const count = await services.copy(request);
      setStatus(count === undefined ? words('copyFailed') : words('copied', count));
    },
    [services, words, setStatus],
  );
  return { status, setStatus, copy };
}

/** Changing a setting, and the word where the browser does not keep it. */
function useChange(save: ReaderViewProps['onSettings'], setStatus: (status: string) => void) {
  const words = useWords();
  return (change: Partial<Settings>): void => {
    save(change).catch(() => setStatus(words('notSaved')));
  };
}

/** The ways through the text: to a place once that is drawn, and to a measure with its card. */
function useWays(root: RefObject<HTMLElement | null>, onMeasure: (index: number) => void) {
  const jump = useJump(root);
  const drawn = useDrawn(jump.onStep);
  const showMeasure = useCallback(
    (index: number) => {
      onMeasure(index);
      jump.to(`measure-${index}`);
    },
    [onMeasure, jump.to],
  );
  return { jump, drawn, showMeasure };
}

/** The panels are no part of the first paint: the popup loads their code when the first of them is asked for. */
const loadPanels = () => import('./Panels.tsx');

/** The panel that is open, if one is. */
function OpenPanel({ panel, ...rest }: Omit<PanelsProps, 'panel'> & { readonly panel: PanelName | undefined }) {
  const [asked, setAsked] = useState(false);
  if (panel && !asked) setAsked(true);
  const loaded = useAsync(asked ? loadPanels : undefined, 'Zhengwen could not load its panels');
  return panel && loaded.state === 'ready' ? <loaded.value.Panels panel={panel} {...rest} /> : null;
}

/** The reader, as the popup and the overlay both show it. */
export function ReaderView(props: ReaderViewProps) {
  const { settings, script, services, onPrint } = props;
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const model = useReader(props.reading, settings, script, services);
  const { reading, measures } = model;
  const { panel, setPanel, toggle, chosen, setChosen, onKeyDown, events } = useFront(root, props.reading);
  const { status, setStatus, copy } = useCopy(services);
  const onSettings = useChange(props.onSettings, setStatus);
  const { jump, drawn, showMeasure } = useWays(root, events.onMeasure);
  const onCopyList = (form: ListForm): Promise<void> => copy({ kind: 'list', reading, form });
  // On paper stands what is on screen: all of it first.
  const print = onPrint && (() => drawn.whenDone().then(() => root.current && onPrint(root.current)));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes what is in front, wherever the focus is
    <div
      ref={root}
      lang={words('uiLanguage')}
      onKeyDown={onKeyDown}
      class={classOf(props, panel)}
      style={styleOf(props)}
    >
      <Toolbar
        settings={settings}
        script={script}
        marked={measures.filter((m) => m.highlighted).length}
        finding={model.finding}
        hasOutline={model.outline.length > 1}
        panel={panel}
        onPanel={toggle}
        onSettings={onSettings}
        onOptions={services.openOptions}
        onClose={props.onClose}
      />
      <OpenPanel
        {...{ panel, model, settings, root, onSettings, onCopyList }}
        drawn={drawn.done}
        onMeasure={showMeasure}
        onGo={jump.to}
        onClose={() => setPanel(undefined)}
      />
      <ArticleView
        {...props}
        {...events}
        {...{ model, drawn }}
        source={props.reading}
        chosen={chosen?.kind === 'measure' ? chosen.index : undefined}
        onPanel={toggle}
      />
      {chosen && (
        <Cards
          chosen={chosen}
          model={model}
          services={services}
          onReceipt={() => setPanel('receipt')}
          onClose={() => setChosen(undefined)}
        />
      )}
      <ReaderFooter
        model={model}
        services={services}
        measures={settings.measures}
        status={status}
        onCopy={(form) => copy({ kind: 'article', reading, measures: settings.measures, form })}
        onReaderMode={props.onReaderMode}
        onPick={props.onPick}
        onPrint={print}
        onBack={jump.back}
      />
    </div>
  );
}
