import type { MessageKey } from '../lib/app/words.ts';
import { CloseButton } from './controls/CloseButton.tsx';
import { BeforeAfter, RepairActions, type RepairViewProps } from './RepairActions.tsx';
import { useWords } from './words-context.ts';

/** The repair a card is of. */
export interface RepairCardProps extends RepairViewProps {
  readonly onReceipt: () => void;
  readonly onClose: () => void;
}

/** One repair or guess beside the text: what the page shows, what is made of it, why, and what can be done. */
export function RepairCard({ onReceipt, onClose, ...view }: RepairCardProps) {
  const words = useWords();
  const { repair } = view;
  return (
    <aside class="measure-card repair-card repairs" aria-label={words('receipt')}>
      <CloseButton corner onClose={onClose} />
      <p>{words(`fix_${repair.fix}` as MessageKey)}</p>
      <p>
        <BeforeAfter {...view} />
      </p>
      <p class="aside">{words(`reason_${repair.reason}` as MessageKey)}</p>
      <p>
        <RepairActions {...view} />{' '}
        <button type="button" class="link" onClick={onReceipt}>
          {words('receipt')}
        </button>
      </p>
    </aside>
  );
}
