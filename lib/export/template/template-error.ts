import { LiquidError } from 'liquidjs';
import type { LaidOutSource } from './lay-out-source.ts';

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

/** An error of the engine as its reader is told it, at its place in what the reader wrote. */
export function toTemplateError(error: unknown, source: string, laidOut: LaidOutSource): TemplateError {
  const isLiquid = LiquidError.is(error);
  const whole = error instanceof Error ? error.message : String(error);
  const told = whole.replace(PLACE, '');
  const [, reason = 'syntax', words] = MESSAGES.find(([sign]) => sign.test(told)) ?? [];
  const begin = isLiquid ? laidOut.sourceOffset(error.token.begin) : 0;
  return { reason, message: words ?? told, ...placeOf(source, begin) };
}
