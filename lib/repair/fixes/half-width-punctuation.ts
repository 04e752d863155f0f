import { isDamaged } from '../evidence.ts';
import type { Edit, Fix } from '../fix.ts';
import { SIGN } from '../signs.ts';

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

const HAN = /[\u3400-\u9fff\uf900-\ufaff〇○×]/;
/** What may stand before a Chinese mark in place of a character, and behind it. */
const CLOSES = /[”’」』》〉】〕）％…。、，；：！？]/;
const OPENS = /[“‘「『《〈【〔（]/;
/** Numbers, names and units that a Chinese sentence holds: 58, 19%, APP, G20, 5G, 3.2 */
const PLAIN_TOKEN = /^[A-Za-z0-9.%+-]+$/;

/** WHO, Fortune 500, 2019: what a Chinese sentence puts in parentheses, unlike pinyin (bo) and symbols (C). */
const ABBREVIATION = /^(?:[A-Z][A-Za-z0-9 .&-]+|\d+)$/;

/** A line of code or of another language, or one of values separated by commas. */
function isForeign(line: string): boolean {
  const letters = line.match(/[A-Za-z]/g)?.length ?? 0;
  const han = line.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  if (letters > han) return true;
  if (/[。！？；]/.test(line)) return false;
  const fields = line.split(',');
  return fields.length > 2 && (line.includes(',,') || fields.every((field) => field.length <= 6));
}

/** Characters before a mark in which its number or name must begin. */
const TOKEN_REACH = 40;

/** The ASCII characters right before `at`, spaces not among them. */
function tokenBefore(text: string, at: number): string {
  let from = at;
  while (from > Math.max(0, at - TOKEN_REACH) && /[!-~]/.test(text[from - 1] ?? '')) from--;
  return text.slice(from, at);
}

/** Whether the mark at `at` is a clause mark of a Chinese sentence. */
function isChinese(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  const previous = text[at - 1] ?? '';
  const next = text[at + 1] ?? '';
  const afterHan = HAN.test(previous) || CLOSES.test(previous);
  if (/[,;?!\ufffd\ue000-\uf8ff]/.test(previous) || /[,:;?!，；：\ufffd\ue000-\uf8ff]/.test(next)) return false;
  if (mark === ':' && next === '/') return false;
  if ((mark === '?' || mark === '!') && /[、，；：]/.test(previous)) return false;
  if (afterHan) {
    if (next === '' || next === '\n' || HAN.test(next) || OPENS.test(next) || /[”’」』》）】]/.test(next)) return true;
    if (mark === '?' || mark === '!') return /[\s)]/.test(next);
    if (/[\s\u3000]/.test(next)) return !/^[\s\u3000]*[A-Za-z]/.test(text.slice(at + 1, at + 8));
    return mark === ':' ? /[\dA-Za-z]/.test(next) : /[\d(]/.test(next);
  }
  if (!HAN.test(next) && !OPENS.test(next)) return false;
  // 达到58,其中 but not a=1;中文 and not http://a.cn/?词
  const token = tokenBefore(text, at);
  const before = text[at - token.length - 1] ?? '';
  return mark === ',' && PLAIN_TOKEN.test(token) && HAN.test(before);
}

/** Whether a pair of parentheses is part of a Chinese sentence: 村(社区), 世卫组织(WHO)表示, not f(x) and not (c) 2019. */
function isChinesePair(text: string, open: number, close: number): boolean {
  const inner = text.slice(open + 1, close);
  const previous = text[open - 1] ?? '';
  const next = text[close + 1] ?? '';
  if (/[A-Za-z0-9_]/.test(previous) && !/[\u3400-\u9fff]/.test(inner)) return false;
  if (/[A-Za-z_.]/.test(previous) || /[A-Za-z_;.{[]/.test(next)) return false;
  const first = inner[0] ?? '';
  const last = inner.at(-1) ?? '';
  const chinese = (char: string): boolean => HAN.test(char) || OPENS.test(char) || CLOSES.test(char);
  if (/[\u3400-\u9fff]/.test(inner)) {
    return (
      (chinese(first) || /[\s\d]/.test(first) || HAN.test(previous)) &&
      !(previous === ' ' && /[A-Za-z]/.test(text[open - 2] ?? '')) &&
      (chinese(last) || /[\s\dA-Za-z%]/.test(last))
    );
  }
  return inner !== '' && HAN.test(previous) && (HAN.test(next) || CLOSES.test(next)) && ABBREVIATION.test(inner);
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
    const edits: Edit[] = [];
    const push = (at: number): void => {
      edits.push({
        start: at,
        end: at + 1,
        after: FULL[text[at] ?? ''] ?? '',
        certainty: unsure || (damaged && text[at] === '?') ? 'probable' : 'certain',
        reason: 'halfWidthForm',
      });
    };
    let lineStart = 0;
    let unsure = false;
    for (const line of text.split('\n')) {
      const from = lineStart;
      lineStart += line.length + 1;
      if (!/[,:;?!()]/.test(line) || isForeign(line)) continue;
      unsure = damaged && /[?\ufffd]/.test(line);
      for (const { index } of line.matchAll(MARKS)) if (isChinese(text, from + index)) push(from + index);
      const open: number[] = [];
      for (const { 0: char, index } of line.matchAll(/[()]/g)) {
        const at = from + index;
        if (char === '(') open.push(at);
        else {
          const start = open.pop();
          if (start !== undefined && at - start <= 400 && isChinesePair(text, start, at)) {
            push(start);
            push(at);
          }
        }
      }
    }
    return edits.sort((a, b) => a.start - b.start);
  },
} as const satisfies Fix;
