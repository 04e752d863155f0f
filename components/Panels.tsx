import type { RefObject } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Services } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import type { MessageKey } from '../lib/app/words.ts';
import type { Reading } from '../lib/reading/article.ts';
import { findPartId } from '../lib/reading/part-id.ts';
import { charactersBefore } from '../lib/reading/receipt-lines.ts';
import { CloseButton } from './controls/CloseButton.tsx';
import { HelpSection } from './HelpSection.tsx';
import { InfoPanel } from './InfoPanel.tsx';
import { MeasuresPanel } from './MeasuresPanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { decidedAll } from './RepairActions.tsx';
import { SiteChoices } from './SiteChoices.tsx';
import tableCss from './styles/measure-table.css?inline';
import css from './styles/panels.css?inline';
import { TypographyPanel } from './TypographyPanel.tsx';
import { textLanguage } from './text-language.ts';
import { useInert, useNarrow } from './use-drawer.ts';
import { usePosition } from './use-position.ts';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** The panels, one open at a time. */
export type PanelName = 'receipt' | 'info' | 'measures' | 'outline' | 'typography' | 'notes';

/** Which panel is open, and what all of them need. */
export interface PanelsProps {
  readonly panel: PanelName;
  readonly model: ReaderModel;
  readonly settings: Settings;
  readonly root: RefObject<HTMLElement | null>;
  /** The whole body is on screen. */
  readonly drawn: boolean;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onMeasure: (index: number) => void;
  readonly onGo: (id: string) => void;
  readonly services: Services;
  readonly surface: 'popup' | 'overlay';
  /** Out of the way while the reader looks at a place the panel led to. */
  readonly isAway: boolean;
  /** As read, before decisions and conversion. */
  readonly source: Reading;
  /** A word on what was done. */
  readonly onStatus: (status: string) => void;
  readonly onClose: () => void;
  /** Where it stands: on the right, unless it has a place of its own. */
  readonly side?: 'left';
}

const toggled = (set: ReadonlySet<number>, index: number, on: boolean): ReadonlySet<number> => {
  const next = new Set(set);
  if (on) next.add(index);
  else next.delete(index);
  return next;
};

/** The outline with its ways into the text. */
function OutlineOfModel({ model, root, drawn, onGo }: PanelsProps) {
  const idOf = useMemo(() => findPartId(model.parts), [model.parts]);
  const places = useMemo(() => model.outline.map((entry) => idOf(entry.paragraph, entry.start)), [model.outline, idOf]);
  const position = usePosition(root, places, drawn);
  const go = useCallback((index: number) => onGo(places[index] ?? ''), [places, onGo]);
  return <OutlinePanel entries={model.outline} current={position} onGo={go} />;
}

/** The receipt with its ways into the text. */
function ReceiptOfModel({ model, onGo }: PanelsProps) {
  const { reading, parts, decisions, setDecisions } = model;
  const show = (index: number): void => {
    const repair = reading.repairs[index];
    if (repair) onGo('field' in repair ? 'header' : findPartId(parts)(repair.paragraph, repair.start));
  };
  return (
    <ReceiptPanel
      repairs={reading.repairs}
      behind={charactersBefore(reading)}
      decisions={decisions}
      onShow={show}
      onDecide={(indexes, action) => setDecisions((d) => decidedAll(d, indexes, action))}
    />
  );
}

/** What is known of the page, with what was left out, to be put back. */
function InfoOfModel({ model, source }: PanelsProps) {
  const { reading, decisions, setDecisions } = model;
  const restore = useCallback(
    (index: number, back: boolean) => setDecisions((d) => ({ ...d, restored: toggled(d.restored, index, back) })),
    [setDecisions],
  );
  return (
    <InfoPanel
      reading={reading}
      lang={textLanguage(model)}
      removals={source.removals}
      restored={decisions.restored}
      completeness={reading.completeness}
      onRestore={restore}
    />
  );
}

/** Whether the panel takes the whole width, and the way to change that. */
export interface Wideness {
  readonly wide: boolean;
  readonly onWide: (wide: boolean) => void;
}

function Panel(props: PanelsProps & Wideness) {
  const { panel, settings, onSettings } = props;
  switch (panel) {
    case 'typography':
      return (
        <>
          <TypographyPanel settings={settings} onSettings={onSettings} />
          <SiteChoices {...props} url={props.model.shownSource.url} script={props.model.script} />
        </>
      );
    case 'outline':
      return <OutlineOfModel {...props} />;
    case 'measures':
      return <MeasuresPanel {...props} />;
    case 'notes':
      return <NotesPanel {...props} />;
    case 'receipt':
      return <ReceiptOfModel {...props} />;
    case 'info':
      return (
        <>
          <InfoOfModel {...props} />
          <HelpSection {...props} reading={props.model.uncorrected} />
        </>
      );
    default:
      return panel satisfies never;
  }
}

/** In the popup these are tabs, and closed by choosing another. */
const TABS: readonly PanelName[] = ['measures', 'receipt', 'info'];

/** What the panels are called. */
const PANEL_WORDS = {
  receipt: 'receipt',
  info: 'tabInfo',
  measures: 'measures',
  outline: 'outline',
  typography: 'typography',
  notes: 'notesTitle',
} as const satisfies Record<PanelName, MessageKey>;

/** A panel is a tab of the popup, a dialog where it lies over the text, or stands beside it. */
function roleOf(panel: PanelName, isTab: boolean, isDrawer: boolean, name: string) {
  if (isTab) return { id: 'tab-panel', role: 'tabpanel', 'aria-labelledby': `tab-${panel}`, tabIndex: 0 } as const;
  return isDrawer ? ({ role: 'dialog', 'aria-modal': true, 'aria-label': name } as const) : {};
}

/** The panel beside the text, one at a time. */
export function Panels(props: PanelsProps) {
  const { panel, surface } = props;
  const name = useWords()(PANEL_WORDS[panel]);
  const [wide, setWide] = useState(false);
  const isTab = surface === 'popup' && TABS.includes(panel);
  const isDrawer = useNarrow(props.root) && !isTab;
  useInert(props.root, isDrawer && !props.isAway);
  return (
    <aside class="beside" aria-label={props.side && name}>
      {isDrawer && <button type="button" class="veil" tabIndex={-1} aria-hidden="true" onClick={props.onClose} />}
      <div
        class={`panels ${props.side ?? ''} of-${panel} ${wide ? 'wide' : ''} ${isTab ? 'tab' : ''}`}
        {...roleOf(panel, isTab, isDrawer, name)}
      >
        {!isTab && <CloseButton corner onClose={props.onClose} />}
        <Panel {...props} wide={wide} onWide={setWide} />
        <style>{css + tableCss}</style>
      </div>
    </aside>
  );
}
