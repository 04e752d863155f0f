import { isDamaged } from '../evidence.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';
import { isClauseMark } from './clause-marks.ts';
import { chinesePairsIn } from './parentheses.ts';

const MARKS = /[,:;?!]/g;
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** A reference in the form of GB/T 7714, which sets half-width marks: 旱事件[J].湖沼与环境,2019,31(4):882-895. */
const REFERENCE = /\[(?:[JMDCNRSPZGA]|EB|OL|[A-Z]{1,2}\/OL)\]/;

/** A line typed in a chat, with its writer's own marks: 好呀,明天见~ 太好了,加油!!! 收到,在的:) 笑了:D; not 3~5度, 东山~西山 */
const CHAT = /!!|[\u3400-\u9fff]~(?![\d\u3400-\u9fff])|[:;](?:-[)D]|D(?!\S))|^[^(]*[:;]\)/;

/** A line of code, of another language or of a chat, a reference, or one of values separated by commas. */
function isForeign(line: string): boolean {
  if (REFERENCE.test(line) || CHAT.test(line)) return true;
  const letters = line.match(/[A-Za-z]/g)?.length ?? 0;
  const han = line.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  if (letters > han) return true;
  if (/[。！？；]/.test(line)) return false;
  const fields = line.split(',');
  return fields.length > 2 && (line.includes(',,') || fields.every((field) => field.length <= 6));
}

/** Places in the text of the half-width marks of Chinese sentences on one of its lines, in order. */
function placesOn(text: string, line: string, from: number): readonly number[] {
  if (!/[,:;?!()]/.test(line) || isForeign(line)) return [];
  const places: number[] = [];
  for (const { index } of line.matchAll(MARKS)) if (isClauseMark(text, from + index)) places.push(from + index);
  for (const { open, close } of chinesePairsIn(line)) places.push(from + open, from + close);
  return places.sort((a, b) => a - b);
}

/**
 * Half-width , : ; ? ! and parentheses of Chinese sentences made full-width: 会议强调,要坚持 → 会议强调，要坚持;
 * 村(社区) → 村（社区）. Never inside numbers, times, addresses of the Web, code or Latin text, and not next to a sign of
 * damage (?, U+FFFD, private use), where the mark may be a byte of something else.
 */
export const halfWidthPunctuation = {
  name: 'halfWidthPunctuation',
  kind: 'width',
  signs: SIGN.halfWidth,
  find: ({ text, evidence }) => {
    // On a damaged page a ? may be what is left of a character.
    const damaged = isDamaged(evidence);
    const edits: FixEdit[] = [];
    let lineStart = 0;
    for (const line of text.split('\n')) {
      const unsure = damaged && /[?\ufffd]/.test(line);
      const certainty = unsure ? 'probable' : 'certain';
      for (const start of placesOn(text, line, lineStart)) {
        const after = FULL[text[start] ?? ''] ?? '';
        edits.push({ start, end: start + 1, after, certainty, reason: 'halfWidthForm' });
      }
      lineStart += line.length + 1;
    }
    return edits;
  },
} as const satisfies Fix;
