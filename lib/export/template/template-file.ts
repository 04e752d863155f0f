import { soundTemplates, type Template } from './template.ts';

const KIND = 'zhengwen-templates';

/** The templates of a file, or why it has none: no JSON, JSON of another kind, or not one that can be used. */
export type ReadTemplates =
  | { readonly templates: readonly Template[] /** Entries that could not be used. */; readonly leftOut: number }
  | { readonly problem: 'not-json' | 'not-templates' | 'none-sound' };

/** Templates as a file that another installation reads. */
export const templatesToFile = (templates: readonly Template[]): string =>
  `${JSON.stringify({ kind: KIND, templates: templates.map(({ name, text }) => ({ name, text })) }, undefined, 2)}\n`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Reads such a file, whoever wrote it; nothing in it runs before the reader uses it. */
export function templatesFromFile(text: string): ReadTemplates {
  const file = parse(text);
  if (file === undefined) return { problem: 'not-json' };
  const { kind, templates: given } = Object(file) as Readonly<Record<string, unknown>>;
  const templates = kind === KIND ? soundTemplates(given) : undefined;
  if (!templates || !Array.isArray(given)) return { problem: 'not-templates' };
  return templates.length > 0 ? { templates, leftOut: given.length - templates.length } : { problem: 'none-sound' };
}
