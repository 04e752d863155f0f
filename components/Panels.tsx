import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ListForm } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import { findPartId } from '../lib/reading/body-parts.ts';
import { MeasuresPanel } from './MeasuresPanel.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { RemovalsPanel } from './RemovalsPanel.tsx';
import { decided } from './RepairActions.tsx';
import { TypographyPanel } from './TypographyPanel.tsx';
import { usePosition } from './use-position.ts';
import type { ReaderModel } from './use-reader.ts';
import { useWords } from './words-context.ts';

export type PanelName = 'receipt' | 'removals' | 'measures' | 'outline' | 'typography';

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
  readonly onCopyList: (form: ListForm) => void;
  readonly onClose: () => void;
}

const toggled = (set: ReadonlySet<number>, index: number, on: boolean): ReadonlySet<number> => {
  const next = new Set(set);
  if (on) next.add(index);
  else next.delete(index);
  return next;
};

function Panel(props: PanelsProps) {
  const { panel, model, settings, root, drawn, onSettings, onMeasure, onGo, onCopyList } = props;
  const { reading, measures, paragraphs, outline, decisions, setDecisions } = model;
  const idOf = useMemo(() => findPartId(model.parts), [model.parts]);
  const places = useMemo(() => outline.map((entry) => idOf(entry.paragraph, entry.start)), [outline, idOf]);
  const position = usePosition(root, places, panel === 'outline' && drawn);
  switch (panel) {
    case 'typography':
      return <TypographyPanel settings={settings} onSettings={onSettings} />;
    case 'outline':
      return <OutlinePanel entries={outline} current={position} onGo={(index) => onGo(places[index] ?? '')} />;
    case 'measures':
      return (
        <MeasuresPanel
          measures={measures}
          paragraphs={paragraphs}
          budget={settings.budget}
          onBudget={(budget) => onSettings({ budget })}
          onShow={onMeasure}
          onCopyList={onCopyList}
        />
      );
    case 'receipt':
      return (
        <ReceiptPanel
          repairs={reading.repairs}
          decisions={decisions}
          onShow={(index) => {
            const repair = reading.repairs[index];
            if (repair) onGo('field' in repair ? 'header' : idOf(repair.paragraph, repair.start));
          }}
          onDecide={(index, action) => setDecisions((d) => decided(d, index, action))}
        />
      );
    case 'removals':
      return (
        <RemovalsPanel
          removals={reading.removals}
          restored={decisions.restored}
          completeness={reading.completeness}
          onRestore={(index, back) => setDecisions((d) => ({ ...d, restored: toggled(d.restored, index, back) }))}
        />
      );
    default:
      return panel satisfies never;
  }
}

/** The panel beside the text, one at a time. */
export function Panels(props: PanelsProps) {
  const words = useWords();
  return (
    <div class="panels">
      <button type="button" class="icon close" aria-label={words('close')} onClick={props.onClose}>
        ×
      </button>
      <Panel {...props} />
    </div>
  );
}
