import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** Forms for vertical lines, small forms and half-width marks, each with the mark of horizontal print. */
const FORMS = new Map(
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］﹐，﹑、﹒。﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹪%｡。｢「｣」､、･·'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)] as const) ?? [],
);
const FOUND = /[\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48\ufe50-\ufe6b\uff61-\uff65]/g;
const CHINESE = /[\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff01-\uff5e\d%A-Za-z\ufe10-\ufe6b\uff61-\uff65]/;
const HAN = /[\u3400-\u9fff]/;
/** Japanese, or half-width kana that bytes of another charset look like. */
const KANA = /[\uff66-\uff9f\u3041-\u3096]/;

/** What a form is here: the small full stop is the point of a number between digits. */
function plainForm(text: string, at: number): string | undefined {
  const char = text[at] ?? '';
  const before = text[at - 1] ?? '';
  const behind = text[at + 1] ?? '';
  if (!CHINESE.test(before) && !CHINESE.test(behind)) return undefined;
  // ︿_︿ is a face.
  if (char === '︿' && !HAN.test(behind)) return undefined;
  if (char === '﹀' && !HAN.test(before)) return undefined;
  if (char === '﹒' && /\d/.test(before) && /\d/.test(behind)) return '.';
  return FORMS.get(char);
}

/**
 * Marks in the forms of vertical lines (︽求是︾), in small forms (﹐﹑) and of half width (｡､) become the marks of horizontal
 * print: 《求是》. Lines without Chinese, and lines of half-width kana, keep theirs.
 */
export const presentationForms = {
  name: 'presentationForms',
  kind: 'width',
  signs: SIGN.form,
  find: ({ text }) => {
    const edits: FixEdit[] = [];
    let from = 0;
    for (const line of text.split('\n')) {
      const isChinese = HAN.test(line) && !KANA.test(line);
      for (const { index } of isChinese ? line.matchAll(FOUND) : []) {
        const start = from + index;
        const after = plainForm(text, start);
        if (after) edits.push({ start, end: start + 1, after, certainty: 'certain', reason: 'halfWidthForm' });
      }
      from += line.length + 1;
    }
    return edits;
  },
} as const satisfies Fix;
