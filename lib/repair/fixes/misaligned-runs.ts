import { isDamaged } from '../evidence.ts';
import type { Fix, Page } from '../fix.ts';
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
const LONE = /(?<=[\u3400-\u9fff])(?:\?(?=[，、。；])|\ufffd(?=[，、。；！？,;])|\?(?=？[a-z\u3400-\u9fff]))/g;
/** Places where a run may begin. On a page without other damage only those behind which the text looks misread. */
function startsOn({ text, evidence }: Page): readonly number[] {
  const isDamagedPage = isDamaged(evidence);
  const places = [...text.matchAll(isDamagedPage ? LOST : LONE)].map(({ index }) => index);
  return places.filter((at) => (isDamagedPage ? beginsRun(text, at) : looksMisread(text, at)));
}

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
    const starts = startsOn(page);
    return starts.length === 0 ? [] : readRuns(page, starts);
  },
} as const satisfies Fix;
