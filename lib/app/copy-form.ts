import type { FormatName } from '../export/formats.ts';

/** What a reading is copied as: one of our formats, or a template of the reader's by its name. */
export type CopyForm = FormatName | `template:${string}`;

/**
 * Whether a value may name a form. Which formats and templates there are is known where they are written: an unknown name
 * is told there.
 */
export const isCopyForm = (value: unknown): value is CopyForm =>
  typeof value === 'string' && /^(?:[a-z][\w-]{0,30}|template:[^\p{Cc}]{1,80})$/u.test(value);
