import { foldUnit } from '../script/tables/fold.ts';
import { isSimplifiedOnly } from './bytes/gbk.ts';
import { findInsertedCommas } from './inserted-commas.ts';
import { loadCharacterModel } from './language/character-model.ts';
import { toneless } from './language/pinyin.ts';
import { findNoteDamage } from './note-damage.ts';
import { notesIn, type PinyinNote } from './notes.ts';
import { findScatteredNotes, mayBeScattered } from './scattered-notes.ts';
import { SIGN } from './signs.ts';

/** What a page shows of the byte-level damage, counted over all its text before anything is repaired. */
export interface DamageEvidence {
  /** The notes are damage: the page gate is open. */
  readonly notes: boolean;
  /** The characters this page annotates, each with its one reading; empty while the gate is shut. */
  readonly annotated: ReadonlyMap<string, string>;
  /** Notes put behind characters at random, each as its character and its reading; see `scattered-notes.ts`. */
  readonly scattered: ReadonlySet<string>;
  /** Inserted commas are damage. */
  readonly commas: boolean;
  /** Lost bytes before clause marks are damage, whatever was inserted there shows nowhere. */
  readonly marks: boolean;
  /** The page is in traditional characters. */
  readonly traditional: boolean;
}

/** What an undamaged page shows. */
export const NO_EVIDENCE: DamageEvidence = {
  notes: false,
  annotated: new Map(),
  scattered: new Set(),
  commas: false,
  marks: false,
  traditional: false,
};

/** Whether the page shows byte-level damage of any kind. */
export const isDamaged = ({ notes, commas, marks }: DamageEvidence): boolean => notes || commas || marks;

/** What either of two rounds found; the later one knows the list of the earlier. */
export const merge = (earlier: DamageEvidence, later: DamageEvidence): DamageEvidence => ({
  ...(earlier.notes && !later.notes ? earlier : later),
  scattered: earlier.scattered.size > 0 ? earlier.scattered : later.scattered,
  commas: earlier.commas || later.commas,
  marks: earlier.marks || later.marks,
  traditional: isDamaged(earlier) ? earlier.traditional : later.traditional,
});

/** 议?。县, 切?；: nobody ends a clause twice, thrice on a page. ?? and ？， could be meant. */
const LOST_BEFORE_MARK =
  /[\u3400-\u9fff](?:\?[，。；、]|\ufffd[，。；、！？,;])(?=[\u3400-\u9fffa-zA-Z\ue000-\uf8ff])/g;

/** Characters only traditional text uses outnumber those only simplified text uses. */
function isTraditional(text: string): boolean {
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (foldUnit(unit) !== unit) traditional++;
    else if (isSimplifiedOnly(unit)) simplified++;
  }
  return traditional > simplified;
}

/**
 * What a page shows of byte-level damage: inserted notes (`note-damage.ts`), inserted commas (`inserted-commas.ts`), lost
 * bytes before clause marks.
 *
 * @param context more text of the page, counted but never repaired
 * @param signs classes of character that occur in `text`, see `signs.ts`; what has none of them costs nothing
 * @param earlier what earlier rounds found, before some of it was undone
 */
export function gather(text: string, context: string, signs: number, earlier = NO_EVIDENCE): DamageEvidence {
  if (!(signs & (SIGN.openParenthesis | SIGN.comma | SIGN.question | SIGN.replacement))) return NO_EVIDENCE;
  const all = context === '' ? text : `${text}\n${context}`;
  const commas = signs & SIGN.comma ? findInsertedCommas(all) : 'none';
  const annotated = signs & SIGN.openParenthesis ? findNoteDamage(all, notesIn(all), earlier.annotated) : undefined;
  const found = {
    notes: annotated !== undefined,
    annotated: annotated ?? new Map<string, string>(),
    scattered: new Set<string>(),
    commas: commas === 'sure' || (commas === 'maybe' && annotated !== undefined),
    marks: signs & (SIGN.question | SIGN.replacement) ? (all.match(LOST_BEFORE_MARK)?.length ?? 0) >= 3 : false,
    traditional: false,
  };
  return isDamaged(found) ? { ...found, traditional: isTraditional(all) } : found;
}

/**
 * What `gather` finds, and where the notes follow no list whether they were put at random, which takes all readings: only a
 * page in a thousand has notes at all.
 */
export async function gatherAll(
  text: string,
  context: string,
  signs: number,
  earlier = NO_EVIDENCE,
): Promise<DamageEvidence> {
  const found = gather(text, context, signs, earlier);
  const mayHave = signs & SIGN.openParenthesis && !found.notes && !earlier.notes && earlier.scattered.size === 0;
  const all = context === '' ? text : `${text}\n${context}`;
  const notes = mayHave ? notesIn(all) : [];
  if (notes.length === 0 || !mayBeScattered(all, notes)) return found;
  return { ...found, scattered: findScatteredNotes(all, notes, await loadCharacterModel()) };
}

/** Whether a note on this page stands on a character of the page's list, and so is damage. */
export function isDamage(note: PinyinNote, evidence: DamageEvidence): boolean {
  if (evidence.scattered.has(note.char + note.reading)) return true;
  const reading = evidence.annotated.get(note.char);
  if (reading === undefined) return false;
  return reading === note.reading || toneless(reading) === toneless(note.reading);
}
