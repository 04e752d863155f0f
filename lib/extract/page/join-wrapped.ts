import type { Run } from '../../reading/article.ts';

const WIDE = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’…—]/;
const DIGIT = /\d/;

/** A line of the header: a label or a full date, and no sentence. Its parts stand a line each in the source. */
const HEADERISH = /[:：]|\d{4}[-/.]\d{1,2}[-/.]\d|\d:\d\d/;
const SENTENCE = /[。；！？]/;

/** Whether a line break between these two characters of the source is none to a reader: `3月20\\n日前`, `各街道\\n要`. */
function isOneWord(before: string, after: string, header: boolean): boolean {
  const figures = DIGIT.test(before) || DIGIT.test(after);
  if (figures && header)
    return (DIGIT.test(before) && /[年月日时分]/.test(after)) || (/[年月]/.test(before) && DIGIT.test(after));
  if (header) return false;
  return (WIDE.test(before) || DIGIT.test(before)) && (WIDE.test(after) || DIGIT.test(after));
}

interface Joined {
  readonly runs: readonly Run[];
  readonly seams: readonly number[];
}

/**
 * The runs of a line without the line breaks of its source: pages made with Word wrap their text by hand, in the middle
 * of words and figures (`60\\n万元`). Between Han characters, digits and wide punctuation a break is nothing, elsewhere a
 * space; it stays a space between two links (`首页`, `要闻`) and between the parts of a header line, where each label has
 * a line of its own. A space that was typed always stays.
 *
 * `seams` are offsets into the text of all runs, and move with it.
 */
export function joinWrapped(runs: readonly Run[], seams: readonly number[]): Joined {
  if (!runs.some(({ text }) => text.includes('\n'))) return { runs, seams };
  const text = runs.map((run) => run.text).join('');
  const header = HEADERISH.test(text) && !SENTENCE.test(text);
  const dropped: number[] = [];
  let from = 0;
  const joined = runs.map((run, r) => {
    const start = from;
    from += run.text.length;
    const own = run.text.replace(/\n/g, (_, at: number) => {
      const place = start + at;
      const links = place === start + run.text.length - 1 && run.href !== undefined && runs[r + 1]?.href !== undefined;
      const alone = run.text === '\n' && runs[r - 1]?.href !== undefined && runs[r + 1]?.href !== undefined;
      if (links || alone || !isOneWord(text[place - 1] ?? '', text[place + 1] ?? '', header)) return ' ';
      dropped.push(place);
      return '';
    });
    return { ...run, text: own };
  });
  let gone = 0;
  const moved = seams.map((seam) => {
    while (gone < dropped.length && (dropped[gone] ?? 0) < seam) gone++;
    return seam - gone;
  });
  return { runs: joined.filter((run) => run.text !== ''), seams: [...new Set(moved)] };
}
