import { soundText } from './sound-text.ts';

/** A field of front matter: absent where it has no value. */
export type FrontMatterField = readonly [key: string, value: string | readonly string[] | undefined];

const escapeUnit = (sign: string): string => {
  const code = (sign.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
};

/**
 * A text as YAML's double-quoted scalar (1.2.2, 7.3.1), which holds any character. Escaped is what cannot be seen, and `<%`,
 * which template engines of note-takers would run.
 */
const quote = (text: string): string =>
  `"${soundText(text)
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(/\p{C}|<(?=%)/gu, escapeUnit)}"`;

/** A date stands bare, by which note-takers know it for one; all else is quoted. */
export const yamlText = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : quote(text));

function lines([key, value]: FrontMatterField): readonly string[] {
  if (value === undefined || value.length === 0) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [`${key}: ${yamlText(value)}`];
  return [`${key}:`, ...value.map((one) => `  - ${yamlText(one)}`)];
}

/** YAML between two lines of `---`, as note-takers read it at the head of a note. */
export const frontMatter = (fields: readonly FrontMatterField[]): string =>
  ['---', ...fields.flatMap(lines), '---'].join('\n');
