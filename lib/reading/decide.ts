import type { Block, HeaderField, Measure, PlacedRepair, Reading } from './article.ts';
import { type Edit, editedOffset, editRuns, editText } from './edit-runs.ts';
import { runsOf, withRuns } from './paragraphs.ts';

/** What the reader decided about a receipt. Numbers are indexes into `repairs` and `removals` of the reading as read. */
export interface Decisions {
  /** Repairs taken back, one by one. */
  readonly undone: ReadonlySet<number>;
  /** Guesses accepted. */
  readonly accepted: ReadonlySet<number>;
  /** Removals put back. */
  readonly restored: ReadonlySet<number>;
  /** The page's own text: every repair taken back. */
  readonly original: boolean;
}

/** Nothing decided: the reading as read. */
export const NO_DECISIONS: Decisions = {
  undone: new Set(),
  accepted: new Set(),
  restored: new Set(),
  original: false,
};

/** How a repair stands after the reader's decisions. */
export type RepairState = 'applied' | 'undone' | 'offered' | 'accepted' | 'unresolved';

/** How one repair of the reading stands. */
export function repairState(repair: PlacedRepair, index: number, decisions: Decisions): RepairState {
  if (repair.unresolved) return 'unresolved';
  if (repair.certainty === 'guess')
    return decisions.accepted.has(index) && !decisions.original ? 'accepted' : 'offered';
  return decisions.original || decisions.undone.has(index) ? 'undone' : 'applied';
}

const editOf = (repair: PlacedRepair, state: RepairState): Edit | undefined => {
  switch (state) {
    case 'undone':
      return { start: repair.start, end: repair.end, after: repair.before };
    case 'accepted':
      return { start: repair.start, end: repair.end, after: repair.after };
    case 'applied':
    case 'offered':
    case 'unresolved':
      return undefined;
    default:
      return state satisfies never;
  }
};

const keyOf = (repair: PlacedRepair): string | number => ('field' in repair ? repair.field : repair.paragraph);

/**
 * The reading after the reader's decisions. Repairs keep their order and number, so that an index still names the same
 * one; their ranges, and those of the measures, are moved with the text.
 */
export function decide(reading: Reading, decisions: Decisions): Reading {
  const edits = new Map<string | number, Edit[]>();
  reading.repairs.forEach((repair, index) => {
    const edit = editOf(repair, repairState(repair, index, decisions));
    if (!edit) return;
    const list = edits.get(keyOf(repair));
    if (list) list.push(edit);
    else edits.set(keyOf(repair), [edit]);
  });
  const changed = edits.size > 0 ? applyEdits(reading, edits) : reading;
  return decisions.restored.size > 0 ? putBack(changed, decisions.restored) : changed;
}

function applyEdits(reading: Reading, edits: ReadonlyMap<string | number, readonly Edit[]>): Reading {
  let paragraph = 0;
  const blocks = reading.blocks.map((block) => withRuns(block, (runs) => editRuns(runs, edits.get(paragraph++) ?? [])));
  const move = <T extends { readonly start: number; readonly end: number }>(item: T, key: string | number): T => {
    const list = edits.get(key);
    if (!list) return item;
    return { ...item, start: editedOffset(item.start, list, 'start'), end: editedOffset(item.end, list, 'end') };
  };
  const fields: Partial<Record<Exclude<HeaderField, 'authors'>, string>> & { authors?: readonly string[] } = {};
  for (const [key, list] of edits) {
    if (typeof key === 'number') continue;
    const field = key as HeaderField;
    if (field === 'authors')
      fields.authors = editText(reading.authors.join('、'), list)
        .split('、')
        .filter((name) => name !== '');
    else fields[field] = editText(reading[field] ?? '', list);
  }
  return {
    ...reading,
    ...fields,
    blocks,
    repairs: reading.repairs.map((repair) => move(repair, keyOf(repair))),
    measures: reading.measures.map((m) => move(m, m.paragraph)).filter((m) => m.end > m.start),
  };
}

/** Puts removed blocks back where they stood; paragraphs after them move down. */
function putBack(reading: Reading, restored: ReadonlySet<number>): Reading {
  const returning = new Map<number, Block[]>();
  reading.removals.forEach((removal, index) => {
    if (!restored.has(index)) return;
    const at = Math.min(removal.at, reading.blocks.length);
    const list = returning.get(at);
    if (list) for (const block of removal.blocks) list.push(block);
    else returning.set(at, [...removal.blocks]);
  });
  const blocks: Block[] = [];
  const moved: number[] = [];
  let count = 0;
  const push = (block: Block): void => {
    blocks.push(block);
    count += runsOf(block).length;
  };
  for (let at = 0; at <= reading.blocks.length; at++) {
    returning.get(at)?.forEach(push);
    const block = reading.blocks[at];
    if (!block) continue;
    runsOf(block).forEach((_, offset) => {
      moved.push(count + offset);
    });
    push(block);
  }
  const kept = [...restored].reduce((sum, index) => sum + (reading.removals[index]?.characters ?? 0), 0);
  return {
    ...reading,
    blocks,
    repairs: reading.repairs.map((repair) =>
      'field' in repair ? repair : { ...repair, paragraph: moved[repair.paragraph] ?? repair.paragraph },
    ),
    measures: reading.measures.map((m): Measure => ({ ...m, paragraph: moved[m.paragraph] ?? m.paragraph })),
    completeness: {
      ...reading.completeness,
      kept: Math.min(reading.completeness.visible, reading.completeness.kept + kept),
    },
  };
}
