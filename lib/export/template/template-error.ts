import { LiquidError, type Token, type TopLevelToken } from 'liquidjs';
import type { LaidOutSource } from './lay-out-source.ts';
import { unclosedBlock } from './placing-parser.ts';

/** Why a template cannot be written. */
export type TemplateErrorReason =
  | 'unknown-field'
  | 'unknown-column'
  | 'unknown-filter'
  | 'unknown-tag'
  /** A delimiter or a tag without its end. */
  | 'not-closed'
  | 'too-long'
  | 'too-deep'
  /** It makes more than a text may have. */
  | 'too-much'
  | 'too-slow'
  | 'syntax';

/** What is wrong with a template, and where. */
export interface TemplateError {
  readonly reason: TemplateErrorReason;
  /** In English, with the words of the template it is about. */
  readonly message: string;
  /** Counted from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** What the engine says, what that means, and better words where it says too little. */
const MESSAGES: readonly (readonly [RegExp, TemplateErrorReason, string?])[] = [
  [/^undefined variable/, 'unknown-field'],
  [/^undefined column/, 'unknown-column'],
  [/^undefined filter/, 'unknown-filter'],
  [/^tag .* not found$/s, 'unknown-tag'],
  [/ not closed$/, 'not-closed'],
  [/^parse length limit/, 'too-long', 'the template is too long'],
  [/call stack/, 'too-deep', 'tags are nested too deeply'],
  [/^memory alloc limit|^Invalid (?:string|array) length/, 'too-much', 'the template makes too long a text'],
  [/^template render limit/, 'too-slow', 'the template takes too long'],
];

/** The engine's own word for the place, which is that in the text as it was laid out. */
const PLACE = /, line:\d{1,9}, col:\d{1,9}$/;

/** The place of an offset: lines and columns from 1. */
function placeOf(text: string, offset: number): Pick<TemplateError, 'line' | 'column'> {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** What was read, and the tags that were open where it could not be read on. */
export interface ReadSource extends LaidOutSource {
  readonly open: readonly TopLevelToken[];
}

/** A text in quotes, or a filter by its name; bounded, for a quotation mark may never be closed. */
const WORDS = /"(?:[^"\\]|\\.){0,200}"|'(?:[^'\\]|\\.){0,200}'|\|\s{0,40}[\w-]{1,80}/g;

/** Where in a tag or an output the filter or the column stands that an error names; where it begins for any other error. */
function offsetIn({ input, begin, end }: Token, reason: TemplateErrorReason, told: string): number {
  const name = told.slice(told.indexOf(': ') + 2);
  for (const { index, 0: word } of input.slice(begin, end).matchAll(WORDS)) {
    const bare = word.startsWith('|') ? word.slice(1).trim() : word.slice(1, -1);
    const isWrong = reason === (word.startsWith('|') ? 'unknown-filter' : 'unknown-column') && bare === name;
    if (isWrong) return begin + index + (word.startsWith('|') ? word.length - bare.length : 0);
  }
  return begin;
}

/** An error of the engine as its reader is told it, at its place in what the reader wrote. */
export function toTemplateError(error: unknown, source: string, { sourceOffset, open }: ReadSource): TemplateError {
  const whole = error instanceof Error ? error.message : String(error);
  const told = whole.replace(PLACE, '');
  const [, reason = 'syntax', words] = MESSAGES.find(([sign]) => sign.test(told)) ?? [];
  const block = reason === 'unknown-tag' ? unclosedBlock(open) : undefined;
  if (block) {
    const message = `tag ${block.getText()} not closed`;
    return { reason: 'not-closed', message, ...placeOf(source, sourceOffset(block.begin)) };
  }
  const offset = LiquidError.is(error) ? sourceOffset(offsetIn(error.token, reason, told)) : 0;
  return { reason, message: words ?? told, ...placeOf(source, offset) };
}
