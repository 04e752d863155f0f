import { isDamaged } from '../evidence.ts';
import type { Fix, FixEdit, Page } from '../fix.ts';
import { SYLLABLE } from '../language/pinyin.ts';
import { looksMisread } from '../runs/looks-misread.ts';
import { readRuns } from '../runs/read-runs.ts';
import { SIGN } from '../signs.ts';

/** What may stand for a lost byte. */
const LOST = /[?？\ufffd]/g;
/**
 * Where a run may begin: a lost byte before a note, before a clause mark, as U+FFFD, or before a tag whose < it took. Tried
 * at each lost byte by itself, so that no text is searched for the end of a tag more than once from the same place.
 */
const RUN_HERE = new RegExp(
  [
    `[?？\\ufffd][(（]?[ \\u00a0]?[${SYLLABLE}]{1,8}[ \\u00a0]?[)）]`,
    '[?？\\ufffd](?=[，,、。；;？?！!])',
    '\\ufffd',
    // Of a tag's name as much as there is, up to ten letters, and then not more than 80 characters.
    '[?？](?=/?[a-z](?:[a-z0-9]{0,8}(?![a-z0-9])|[a-z0-9]{9})[^<>\\n]{0,80}>)',
  ].join('|'),
  'iy',
);

function beginsRun(text: string, at: number): boolean {
  RUN_HERE.lastIndex = at;
  return RUN_HERE.test(text);
}

/** A lost byte on a page that shows no other damage: ASCII ? or U+FFFD in a sentence, right before a clause mark. */
const LONE =
  /(?<=[\u3400-\u9fff])(?:\?(?=[，、。；])|\ufffd(?=[，、。；！？,;]|[?？][a-z\u3400-\u9fff])|\?(?=？[a-z\u3400-\u9fff]))/g;
/** Places where a run may begin: those that are searched, and those where a byte is lost in text that is plain. */
interface Starts {
  readonly searched: readonly number[];
  readonly plain: readonly number[];
}

const MARK = /[，,、。；;？?！!]/;

/** Share of the lost bytes behind which the text looks misread on a page that is read from the wrong bytes. */
const MISREAD = 0.25;

/**
 * Where a page shows nothing but lost bytes before clause marks, it may be one that lost a character there and reads right
 * behind it (会议?。要求, 会议\ufffd，要求). Of lost bytes that shifted the pairs behind them nine of ten look misread.
 */
function startsByLook(text: string, places: readonly number[]): Starts {
  // The next byte lost before a mark is judged by itself: in plain text with U+FFFD at every comma one is always near.
  const isNextMark = (at: number | undefined): boolean => at !== undefined && MARK.test(text[at + 1] ?? '');
  const misread = new Set(
    places.filter((at, i) => looksMisread(text, at, isNextMark(places[i + 1]) ? places[i + 1] : undefined)),
  );
  return misread.size >= MISREAD * places.length
    ? { searched: places, plain: [] }
    : { searched: [...misread], plain: places.filter((at) => !misread.has(at)) };
}

/** Places where a run may begin. On a page without other damage only those behind which the text looks misread. */
function startsOn({ text, evidence }: Page): Starts {
  if (!isDamaged(evidence)) {
    const places = [...text.matchAll(LONE)].map(({ index }) => index);
    return { searched: places.filter((at) => looksMisread(text, at)), plain: [] };
  }
  const places = [...text.matchAll(LOST)].map(({ index }) => index).filter((at) => beginsRun(text, at));
  return evidence.notes || evidence.commas ? { searched: places, plain: [] } : startsByLook(text, places);
}

/** Names a place where a byte is lost, and leaves it as it is. */
const leave = (text: string, start: number): FixEdit => ({
  start,
  end: start + 1,
  after: text[start] ?? '',
  certainty: 'guess',
  reason: 'bytesLost',
  unresolved: true,
});

/**
 * Runs read from the wrong byte pairs because a note or a comma was put into the middle of a character:
 * 速?gòu)某\ue5d6B(tài)化 → 速從常態化, 会议？？h委 → 会议。縣委, 冷鏈?zhǔn)称贩揽?， → 冷鏈食品防控，.
 * On pages that show the damage (see `evidence.ts`); a lone run elsewhere must be far likelier repaired than as shown.
 * Certain when every lost byte follows from a note and the run reads plainly; probable when the model chose a lost byte,
 * or when a byte of the text itself is gone (□); only offered when two readings are level or damaging the reading again
 * (`forward.ts`) does not give what the page shows.
 */
export const misalignedRuns = {
  name: 'misalignedRuns',
  kind: 'damage',
  signs: SIGN.question | SIGN.replacement,
  find: async (page) => {
    const { searched, plain } = startsOn(page);
    const read = searched.length === 0 ? [] : await readRuns(page, searched);
    return plain.length === 0 ? read : [...read, ...plain.map((at) => leave(page.text, at))];
  },
} as const satisfies Fix;
