import type { MessageKey } from '../lib/app/words.ts';
import type { PlacedRepair } from '../lib/reading/article.ts';
import { type Decisions, type RepairState, repairState } from '../lib/reading/decide.ts';
import { useWords } from './words-context.ts';

/** What a reader can decide of one repair. */
export type RepairAction = 'undo' | 'apply' | 'accept' | 'keep';

/** The decision offered in each state; none where damage could not be undone. */
const ACTIONS: Readonly<
  Record<RepairState, { readonly action: RepairAction; readonly label: MessageKey } | undefined>
> = {
  applied: { action: 'undo', label: 'undo' },
  undone: { action: 'apply', label: 'redo' },
  offered: { action: 'accept', label: 'accept' },
  accepted: { action: 'keep', label: 'keep' },
  unresolved: undefined,
};

const STATE_WORDS: Readonly<Record<RepairState, MessageKey>> = {
  applied: 'after',
  undone: 'before',
  offered: 'offered',
  accepted: 'after',
  unresolved: 'unresolved',
};

/** What a decision leads to. */
export function decided(decisions: Decisions, index: number, action: RepairAction): Decisions {
  const toggled = (set: ReadonlySet<number>, on: boolean): ReadonlySet<number> =>
    on ? new Set([...set, index]) : new Set([...set].filter((other) => other !== index));
  switch (action) {
    case 'undo':
    case 'apply':
      return { ...decisions, undone: toggled(decisions.undone, action === 'undo') };
    case 'accept':
    case 'keep':
      return { ...decisions, accepted: toggled(decisions.accepted, action === 'accept') };
    default:
      return action satisfies never;
  }
}

/** What a decision on several repairs leads to. */
export const decidedAll = (decisions: Decisions, indexes: readonly number[], action: RepairAction): Decisions =>
  indexes.reduce((so, index) => decided(so, index, action), decisions);

/** A repair, its index in the reading, and the decisions it may be subject to. */
export interface RepairViewProps {
  readonly repair: PlacedRepair;
  readonly index: number;
  readonly decisions: Decisions;
  readonly onDecide: (index: number, action: RepairAction) => void;
}

/** A repair and, where it takes something out, the character that stands before it. */
export interface BeforeAfterProps extends Omit<RepairViewProps, 'onDecide'> {
  readonly behind?: string;
}

/** What stood there, and what stands or could stand there. */
export function BeforeAfter({ repair, index, decisions, behind = '' }: BeforeAfterProps) {
  const words = useWords();
  const nothing = <span class="none">{words('deleted')}</span>;
  return (
    <>
      {behind}
      <del>{repair.before || nothing}</del>
      <span aria-hidden="true"> → </span>
      <span class="hidden">{words(STATE_WORDS[repairState(repair, index, decisions)])}</span>
      <ins>{behind + repair.after || nothing}</ins>
    </>
  );
}

/** How certain a repair is, and the decision it offers. */
export function RepairActions({ repair, index, decisions, onDecide }: RepairViewProps) {
  const words = useWords();
  const state = repairState(repair, index, decisions);
  // While the page's own text is shown there is nothing to decide one by one.
  const offer = decisions.original ? undefined : ACTIONS[state];
  return (
    <>
      <span class="certainty">{words(state === 'unresolved' ? 'unresolved' : repair.certainty)}</span>
      {offer && (
        <button type="button" class="link" data-action={offer.action} onClick={() => onDecide(index, offer.action)}>
          {words(offer.label)}
        </button>
      )}
    </>
  );
}
