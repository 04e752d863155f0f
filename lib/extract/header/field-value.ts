import { original } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import { findDates } from './dates.ts';
import type { Field, Labelled } from './fields.ts';
import { hrefAt, isControls } from './loose-texts.ts';
import { trimmedSource } from './trimmed-source.ts';

/** What a label of a header line announces, and its value as the page has it. */
export interface FoundField {
  readonly field: Field;
  readonly value: string;
  readonly href?: string;
}

/** Fields whose values are names: a date (作者：邵一川 2023/04/12) or another label (邵一川 点赞：51) ends them. */
const NAMES = new Set<Field>(['author', 'editor', 'source']);

/** Where the names end that a value begins with. */
function endOfNames(value: string): number {
  const label = /\s[\u3400-\u9fff]{2,6}\s?[:：]/.exec(value)?.index ?? value.length;
  return Math.min(label, findDates(value)[0]?.start ?? value.length);
}

/** The part of a value that the field is: the first word of a source, the names of an author. */
function ownPart(field: Field, value: string): { readonly start: number; readonly length: number } {
  if (field === 'source') return trimmedSource(value);
  return { start: 0, length: NAMES.has(field) ? endOfNames(value) : value.length };
}

/** The value behind a label, as the page has it; undefined for one that names nothing. */
export function fieldAt(line: ReadLine, { field, start, end }: Labelled): FoundField | undefined {
  const own = ownPart(field, line.form.text.slice(start, end));
  const from = start + own.start;
  const to = from + own.length;
  const value = original(line.text, line.form, from, to).replace(/[|｜丨\s]{1,20}$/, '');
  if (!value || isControls(value)) return undefined;
  if (field === 'source' && (/^[-/—]+$/.test(value) || findDates(value).length)) return undefined;
  const href = hrefAt(line, line.form.at(from), line.form.at(to));
  return href ? { field, value, href } : { field, value };
}
