import { useRef } from 'preact/hooks';
import type { Services } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { ArticleView } from './ArticleView.tsx';
import { OpenCard } from './OpenCard.tsx';
import { OpenKept } from './OpenKept.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { ReaderFooter } from './ReaderFooter.tsx';
import { Toolbar } from './Toolbar.tsx';
import { OpenTools } from './tools/OpenTools.tsx';
import type { ToolName } from './tools/ReaderTools.tsx';
import { typeClass, typeStyle } from './type-style.ts';
import { useBars } from './use-bars.ts';
import { useCopy } from './use-copy.ts';
import { useFront } from './use-front.ts';
import { type ReaderModel, useReader } from './use-reader.ts';
import { useVertical } from './use-vertical.ts';
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

/** Width of the popup's text, in pixels: `.zhengwen.popup article` in styles/body.css. */
const POPUP_TEXT = 557;

/** Characters a line of the text holds: the column less its margins, `article` in styles/body.css. */
const perLineOf = ({ surface, settings: { fontSize, lineWidth } }: ReaderViewProps): number =>
  surface === 'popup' ? POPUP_TEXT / (fontSize - 2) : lineWidth - 48 / fontSize;

/** Whether lines run from top to bottom: the popup is too low for that. */
const isVertical = ({ surface, settings }: ReaderViewProps): boolean => surface === 'overlay' && settings.vertical;

const classOf = (
  props: ReaderViewProps,
  { panel, outline, away: { isAway } }: Pick<ReturnType<typeof useFront>, 'panel' | 'outline' | 'away'>,
): string => {
  const { surface, settings } = props;
  const direction = isVertical(props) ? 'vertical' : '';
  const open = `${panel ? 'with-panel' : ''} ${outline ? 'with-outline' : ''} ${isAway ? 'away' : ''}`;
  return `zhengwen ${surface} ${surface === 'overlay' ? 'reading' : ''} ${typeClass(settings)} ${direction} ${open}`;
};

/** What the toolbar says of the text. */
const toolbarFacts = ({ measures, finding, outline }: ReaderModel) => ({
  marked: measures.filter((m) => m.highlighted).length,
  finding,
  hasOutline: outline.length > 1,
});

/** The reader, as the popup and the overlay both show it. */
export function ReaderView(props: ReaderViewProps) {
  const { surface, settings, script, services, onPrint } = props;
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const ask = useRef<(tool: ToolName) => void>(() => {});
  const model = useReader(props.reading, settings, script, services);
  const front = useFront(root, props.reading, surface === 'overlay');
  const { panel, open, toggle, chosen, closeCard, onKeyDown, events, away } = front;
  const { status, onStatus, onSettings, copying } = useCopy(model, services, settings, props.onSettings);
  const { jump, drawn, showMeasure, back } = useWays(root, events.onMeasure, closeCard, away);
  useBars(root, surface === 'overlay', isVertical(props));
  useVertical(root, isVertical(props));
  // On paper stands what is on screen: all of it first.
  const print = onPrint && (() => drawn.whenDone().then(() => root.current && onPrint(root.current)));
  const panels = {
    ...{ surface, model, settings, services, root, onSettings },
    onMeasure: showMeasure,
    source: props.reading,
    isAway: away.isAway,
    drawn: drawn.done,
    onGo: jump.to,
    onStatus,
  };
  const shown = chosen?.kind === 'measure' ? chosen.index : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes what is in front, wherever the focus is
    <div
      ref={root}
      lang={words('uiLanguage')}
      onKeyDown={onKeyDown}
      class={classOf(props, front)}
      style={typeStyle(settings, perLineOf(props))}
    >
      <Toolbar
        {...{ surface, settings, script, onSettings }}
        onTool={(tool) => ask.current(tool)}
        repaired={props.reading.repairs.length}
        {...toolbarFacts(model)}
        panel={away.isAway ? undefined : panel}
        outline={front.outline}
        onPanel={toggle}
        onText={() => open(undefined)}
        onOptions={services.openOptions}
        onClose={props.onClose}
      />
      <div class="middle">
        {surface === 'overlay' && <div class="progress" />}
        <OpenPanel {...panels} panel={front.outline ? 'outline' : undefined} side="left" onClose={front.closeOutline} />
        <OpenPanel {...panels} panel={panel} onClose={() => open(undefined)} />
        <ArticleView
          {...{ ...props, ...events, model, drawn, chosen: shown, source: props.reading, upright: isVertical(props) }}
          onPanel={toggle}
        />
        <OpenKept {...{ surface, model, root, jump, drawn }} {...copying.menu} onPanel={open} />
        <OpenTools
          {...{ root, model, script, ask, onPanel: toggle, onMeasure: showMeasure }}
          {...copying.menu}
          drawn={drawn.done}
          chosen={shown}
          onCopy={copying.onCopy}
        />
        <OpenCard {...{ chosen, model, services, onStatus }} onReceipt={() => open('receipt')} onClose={closeCard} />
      </div>
      <ReaderFooter
        {...{ model, status, notes: model.own.count, measures: settings.measures, copying }}
        onMeasures={surface === 'popup' ? (on) => onSettings({ measures: on }) : undefined}
        onNotes={() => open('notes')}
        onReaderMode={props.onReaderMode}
        onPick={props.onPick}
        onPrint={print}
        back={back}
      />
    </div>
  );
}
