import type { RefObject } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Services } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import { findPartId } from '../lib/reading/part-id.ts';
import { charactersBefore } from '../lib/reading/receipt-lines.ts';
import { MeasuresPanel } from './MeasuresPanel.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { RemovalsPanel } from './RemovalsPanel.tsx';
import { decidedAll } from './RepairActions.tsx';
import { TypographyPanel } from './TypographyPanel.tsx';
import { usePosition } from './use-position.ts';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

/** The panels, one open at a time. */
export type PanelName = 'receipt' | 'removals' | 'measures' | 'outline' | 'typography';

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
  /** Whether the table of measures may take the whole width: in the overlay. */
  readonly canWiden: boolean;
  /** A word on what was done. */
  readonly onStatus: (status: string) => void;
  readonly onClose: () => void;
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

/** What was left out, to be put back. */
function RemovalsOfModel({ model: { reading, decisions, setDecisions } }: PanelsProps) {
  const restore = useCallback(
    (index: number, back: boolean) => setDecisions((d) => ({ ...d, restored: toggled(d.restored, index, back) })),
    [setDecisions],
  );
  return (
    <RemovalsPanel
      removals={reading.removals}
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
      return <TypographyPanel settings={settings} onSettings={onSettings} />;
    case 'outline':
      return <OutlineOfModel {...props} />;
    case 'measures':
      return <MeasuresPanel {...props} />;
    case 'receipt':
      return <ReceiptOfModel {...props} />;
    case 'removals':
      return <RemovalsOfModel {...props} />;
    default:
      return panel satisfies never;
  }
}

/** The panel beside the text, one at a time. */
export function Panels(props: PanelsProps) {
  const words = useWords();
  const [wide, setWide] = useState(false);
  return (
    <div class={`panels of-${props.panel} ${wide ? 'wide' : ''}`}>
      <button type="button" class="icon close" aria-label={words('close')} onClick={props.onClose}>
        ×
      </button>
      <Panel {...props} wide={wide} onWide={setWide} />
    </div>
  );
}
