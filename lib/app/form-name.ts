import type { FormatName } from '../export/formats.ts';
import type { CopyForm } from './copy-form.ts';
import type { MessageKey, Words } from './words.ts';

/** Messages have no hyphens in their names. */
type Joined<N extends string> = N extends `${infer A}-${infer B}` ? Joined<`${A}_${B}`> : N;

/** The message that names a format: types tell of a format without one. */
const keyOf = (name: FormatName): MessageKey => `format_${name.replaceAll('-', '_') as Joined<FormatName>}`;

/** What a form is called: a template by its own name, a format that is no longer there by what it was kept as. */
export const formName = (words: Words, form: CopyForm): string =>
  form.startsWith('template:') ? form.slice(9) : words(keyOf(form as FormatName)) || form;
