import { useRef } from 'preact/hooks';
import type { Services } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { ArticleView } from './ArticleView.tsx';
import { OpenCard } from './OpenCard.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import type { PanelName } from './Panels.tsx';
import { ReaderFooter } from './ReaderFooter.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useChange, useCopy } from './use-copy.ts';
import { useFront } from './use-front.ts';
import { useReader } from './use-reader.ts';
import { useWays } from './use-ways.ts';
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

const classOf = ({ surface, settings }: ReaderViewProps, panel: PanelName | undefined, isAway: boolean): string =>
  `zhengwen ${surface} ${settings.theme} ${settings.typeface} ${settings.indent ? 'indent' : ''} ${panel ? 'with-panel' : ''} ${isAway ? 'away' : ''}`;

/** The reader, as the popup and the overlay both show it. */
export function ReaderView(props: ReaderViewProps) {
  const { settings, script, services, onPrint } = props;
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const model = useReader(props.reading, settings, script, services);
  const { reading, measures } = model;
  const { panel, open, toggle, chosen, closeCard, onKeyDown, events, away } = useFront(root, props.reading);
  const { status, setStatus, copy } = useCopy(services);
  const onSettings = useChange(props.onSettings, setStatus);
  const { jump, drawn, showMeasure, back } = useWays(root, events.onMeasure, closeCard, away);
  // On paper stands what is on screen: all of it first.
  const print = onPrint && (() => drawn.whenDone().then(() => root.current && onPrint(root.current)));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes what is in front, wherever the focus is
    <div
      ref={root}
      lang={words('uiLanguage')}
      onKeyDown={onKeyDown}
      class={classOf(props, panel, away.isAway)}
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
      <div class="middle">
        <OpenPanel
          {...{ panel, model, settings, services, root, onSettings }}
          onMeasure={showMeasure}
          canWiden={props.surface === 'overlay'}
          drawn={drawn.done}
          onGo={jump.to}
          onStatus={setStatus}
          onClose={() => open(undefined)}
        />
        <ArticleView
          {...props}
          {...events}
          {...{ model, drawn }}
          source={props.reading}
          chosen={chosen?.kind === 'measure' ? chosen.index : undefined}
          onPanel={toggle}
        />
        <OpenCard {...{ chosen, model, services }} onReceipt={() => open('receipt')} onClose={closeCard} />
      </div>
      <ReaderFooter
        model={model}
        services={services}
        measures={settings.measures}
        status={status}
        onCopy={(form) => copy({ reading, measures: settings.measures, form })}
        onReaderMode={props.onReaderMode}
        onPick={props.onPick}
        onPrint={print}
        onBack={back}
      />
    </div>
  );
}
