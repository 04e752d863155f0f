import { fold } from '../script/tables/fold.ts';

/** A text as patterns see it: folded to simplified characters, `漢(pinyin)` notes left out. */
export interface Canonical {
  readonly text: string;
  /** The offset in the page's own text of an offset in `text`. */
  readonly at: (offset: number) => number;
}

/**
 * A note a mirror put after a character or after the '?' that stands for a lost byte: `會(huì)議`, `日?qǐng)?bào)`.
 * Toned vowels are Latin-1, Latin Extended-A and the four ǖǘǚǜ.
 */
const NOTE =
  /(?<=日报)qǐng\)\?bào\)|(?<=[\u3400-\u9fff])\([a-zü\u00e0-\u01dc]{1,6} ?\)|(?<=\?)[a-zü\u00e0-\u01dc]{1,6}\)/g;

/**
 * What those mirrors always make of 日報: its bytes hold those of 請 too, whose note comes first. Every provincial and
 * city paper ends so, and is named in a 来源 line.
 */
const DAILY = /日\?(?=qǐng\)\?bào\))/g;

/** Fewest notes before a page counts as annotated; a gloss or two (邠(bīn)州) is the writer's own. */
const NOTES_OF_A_DAMAGED_PAGE = 5;

const same = (offset: number): number => offset;

/** Whether the text is full of such notes. */
function isAnnotated(text: string): boolean {
  let notes = 0;
  for (const _ of text.matchAll(NOTE)) if (++notes >= NOTES_OF_A_DAMAGED_PAGE) return true;
  return false;
}

/** What is known of a page's writing. */
export interface Writing {
  /** The page is full of `漢(pinyin)` notes. */
  readonly annotated: boolean;
  readonly traditional: boolean;
}

/** Characters that any traditional page has on its first lines, and that simplified text never has. */
const TRADITIONAL =
  /[來發時間編輯責記會國關實為與對開長門員報導學專業產經濟從個這們過還進無書東車縣點擊覽網聞議強調總應當縣區電號務見]/g;

/** Tells a page's writing from a sample of its text. */
export function writingOf(sample: string): Writing {
  let hints = 0;
  for (const _ of sample.matchAll(TRADITIONAL)) if (++hints >= 3) break;
  return { annotated: isAnnotated(sample), traditional: hints >= 3 };
}

/** Makes the canonical form. */
export function canonical(text: string, { annotated, traditional }: Writing): Canonical {
  const plain = traditional ? fold(text) : text;
  if (!annotated || !plain.includes(')')) return { text: plain, at: same };
  const folded = plain.replace(DAILY, '日报');
  const starts: number[] = [];
  const shifts: number[] = [];
  let out = '';
  let last = 0;
  for (const note of folded.matchAll(NOTE)) {
    out += folded.slice(last, note.index);
    last = note.index + note[0].length;
    starts.push(out.length);
    shifts.push(last - out.length);
  }
  out += folded.slice(last);
  if (!starts.length) return { text: folded, at: same };
  return {
    text: out,
    at: (offset) => {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        // An end offset that touches a note keeps the note out of the slice only at the very start of it.
        if ((starts[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return offset + (low ? (shifts[low - 1] ?? 0) : 0);
    },
  };
}

/**
 * The page's own text of a range in the canonical form, notes that follow its last character included
 * (`來源:秀山網(wǎng)` gives `秀山網(wǎng)`).
 */
export function original(source: string, form: Canonical, start: number, end: number): string {
  const from = start === 0 ? 0 : form.at(start);
  const to = form.at(end);
  const tail =
    /^(?:\([a-zü\u00e0-\u01dc]{1,6} ?\)|\??[a-zü\u00e0-\u01dc]{1,6}\)(?:\?[a-zü\u00e0-\u01dc]{1,6}\))?)/.exec(
      source.slice(to, to + 24),
    );
  return (source.slice(from, to) + (form.at === same ? '' : (tail?.[0] ?? ''))).trim();
}

/** Han characters, letters and digits only, in lower case: what two spellings of one title have in common. */
export function bareText(canonicalText: string): string {
  let text = canonicalText;
  if (/[\uff10-\uff5a]/.test(text)) text = text.normalize('NFKC');
  if (text.includes('&')) text = text.replace(/&(?:amp;)?[a-z]+;/g, '');
  return text.replace(/[^\u3400-\u9fffa-z0-9\u00c0-\u024f]/gi, '').toLowerCase();
}
