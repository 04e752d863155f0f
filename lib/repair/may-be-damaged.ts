import { JAMMER } from './fixes/forum-jammer.ts';
import { mayBeMisread } from './may-be-misread.ts';
import { BRACKETS } from './notes.ts';
import { SIGN, signsOf } from './signs.ts';

/*
 * Whether a page needs the whole repair, asked before it is loaded. Says yes too often rather than once too seldom: each
 * question is wider than that of the fix or of the evidence it stands for (named behind it), so that where all are answered
 * no only the width of punctuation is left to mend. `test/unit/repair/may-be-damaged.test.ts` holds both together.
 */

/** Characters that are no part of sound text, one of which is enough: each is all that its fix looks for. */
const RARE =
  SIGN.control | SIGN.radical | SIGN.privateUse | SIGN.fullWidth | SIGN.replacement | SIGN.form | SIGN.filler;

const IN_TEXT: readonly RegExp[] = [
  // &ldquo; %E4 =E4 \u4e2d ~{ +Ti1 <p> amp; x0dx0a u4e2d, Base64: `entities`, `escapes`, `leftTags`.
  /\\[\w/"']|[&#%=][\w{#?]|<[a-z/!?]|~\{|\+[a-z]\w|amp;|mso-|@font-|x0{1,3}[da]|u[\da-f]{4}|[\w/+]{24}/i,
  JAMMER,
  // A lost byte before a clause mark, question marks alone: `misalignedRuns`, `lostSpaces`, `leftFillers`.
  /\?[，、。；?]|^[?？]|\P{ASCII}\?\P{ASCII}/mu,
  // Characters set apart, spaces behind commas: `letterSpacing`, `markSpacing`.
  /\S([^\S\n])\S\1\S\1\S|[，、；][^\S\n]/u,
  // 115上午, 55日, 311歲: `lostCharacters`.
  /\d\d(?:\d日|上午|下午|晚|中午|凌晨|早上|清晨|傍晚|当天|當天|起至|零[时時]|\d周?[岁歲])|(?:3[2-9]|[04-9]\d)日/,
  // 全媒體記者 甲 乙 ): a line's only parenthesis, closing it; `lostCharacters`.
  /^[^()（）\n\r\u2028\u2029]{3,64}[)）][ \t\u3000]{0,8}$/m,
];

const AROUND: readonly RegExp[] = [
  // A comma before a clause mark: `findInsertedCommas`.
  /[\u3400-\u9fff”’》）)%\d][,，][、。；！？，,;!?]/,
  // A lost byte before a clause mark: the evidence's `marks`.
  /[\u3400-\u9fff](?:\?[，。；、]|\ufffd[，。；、！？,;])/,
];

/** Notes that a page must have to be damaged by them: `note-damage.ts` wants three characters or more. */
const LEAST_NOTES = 3;

const isIn = (text: string) => (pattern: RegExp) => text.search(pattern) >= 0;

/**
 * Whether the text of a page, or what is known of the page around it, may be damaged.
 * @param context more text of the page, which is never repaired
 */
export function mayBeDamaged(text: string, context: string): boolean {
  const all = `${text}\n${context}`;
  return (
    (signsOf(text) & RARE) > 0 ||
    mayBeMisread(text) ||
    IN_TEXT.some(isIn(text)) ||
    AROUND.some(isIn(all)) ||
    (all.match(BRACKETS)?.length ?? 0) >= LEAST_NOTES
  );
}
