import { useState } from 'preact/hooks';
import type { MessageKey } from '../lib/app/words.ts';
import type { PlacedRepair } from '../lib/reading/article.ts';
import { type Decisions, repairState } from '../lib/reading/decide.ts';
import { type ReceiptLine, receiptOf, togetherOf } from '../lib/reading/receipt-lines.ts';
import { PanelSection } from './PanelSection.tsx';
import { BeforeAfter, type RepairAction, RepairActions, type RepairViewProps } from './RepairActions.tsx';
import { useWords } from './words-context.ts';

/** The repairs of a reading and the decisions on them. */
export interface ReceiptPanelProps {
  readonly repairs: readonly PlacedRepair[];
  /** For each repair the character it stands behind, see `charactersBefore`. */
  readonly behind: readonly string[];
  readonly decisions: Decisions;
  readonly onDecide: (indexes: readonly number[], action: RepairAction) => void;
  readonly onShow: (index: number) => void;
}

/** Rows of one fix shown at once: a page can have a thousand notes, and one is like the next. */
const ROWS = 40;
const MORE_ROWS = 200;

interface RowProps extends RepairViewProps, Pick<ReceiptPanelProps, 'onShow'> {
  readonly behind: string;
}

function Row({ onShow, behind, ...view }: RowProps) {
  return (
    <li class={repairState(view.repair, view.index, view.decisions)}>
      <button type="button" class="plain" onClick={() => onShow(view.index)}>
        <BeforeAfter {...view} behind={behind} />
      </button>
      <RepairActions {...view} />
    </li>
  );
}

function Line({ line, ...rest }: { readonly line: ReceiptLine } & ReceiptPanelProps) {
  const words = useWords();
  const [most, setMost] = useState(ROWS);
  const rows = line.indexes.slice(0, most);
  const together = togetherOf(line, rest.repairs, rest.decisions);
  return (
    <details open={line.guesses > 0 || line.unresolved > 0}>
      <summary>
        {words(`fix_${line.fix}` as MessageKey)} · {line.indexes.length}
        {line.guesses > 0 && <span class="certainty">{words('receiptGuesses', line.guesses)}</span>}
      </summary>
      <p class="aside">{line.reasons.map((reason) => words(`reason_${reason}` as MessageKey)).join(' ')}</p>
      {together && (
        <button
          type="button"
          class="link"
          data-kind={line.fix}
          onClick={() => rest.onDecide(together.indexes, together.action)}
        >
          {words(together.action === 'undo' ? 'undoKind' : 'redoKind')}
        </button>
      )}
      <ul class="repairs">
        {rows.map((index) => {
          const repair = rest.repairs[index];
          return (
            repair && (
              <Row
                key={index}
                repair={repair}
                index={index}
                behind={rest.behind[index] ?? ''}
                decisions={rest.decisions}
                onDecide={(which, action) => rest.onDecide([which], action)}
                onShow={rest.onShow}
              />
            )
          );
        })}
      </ul>
      {line.indexes.length > most && (
        <button type="button" class="link" onClick={() => setMost((n) => n + MORE_ROWS)}>
          {words('showMore', line.indexes.length - most)}
        </button>
      )}
    </details>
  );
}

/** Every repair: what stood there, what stands there now, how certain, why; each can be undone. */
export function ReceiptPanel(props: ReceiptPanelProps) {
  const words = useWords();
  const lines = receiptOf(props.repairs, props.decisions);
  return (
    <PanelSection name="receipt" title={words('receipt')}>
      {lines.length === 0 && <p>{words('receiptNone')}</p>}
      {lines.map((line) => (
        <Line key={line.fix} {...props} line={line} />
      ))}
    </PanelSection>
  );
}
