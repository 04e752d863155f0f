import type { FileKind } from '../format.ts';

/** A form of the reader's own: Markdown, or any other text, with the fields of a reading in it. */
export interface Template {
  /** Names it in the menu; no two have the same. */
  readonly name: string;
  readonly text: string;
}

/** What a template makes is Markdown, as far as anybody but its reader knows. */
export const TEMPLATE_FILE: FileKind = { extension: 'md', type: 'text/markdown' };

/** A template longer than this is none a reader wrote. UTF-16 units. */
export const LONGEST_TEMPLATE = 100_000;
export const MOST_TEMPLATES = 50;

/** Whether a text may name a template: one line of 1 to 80 UTF-16 units. */
export const isTemplateName = (name: string): boolean => name.length <= 80 && /^[^\p{Cc}]+$/u.test(name);

function soundTemplate(value: unknown): Template | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, text } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof text !== 'string') return undefined;
  return isTemplateName(name) && text.length <= LONGEST_TEMPLATE ? { name, text } : undefined;
}

/** Each sound one of a list, the first of those with one name; `undefined` for what is no list. */
export function soundTemplates(value: unknown): readonly Template[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const sound = value.slice(0, MOST_TEMPLATES).flatMap((one) => soundTemplate(one) ?? []);
  return sound.filter(({ name }, index) => sound.findIndex((one) => one.name === name) === index);
}
