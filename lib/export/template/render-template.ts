import type { Reading } from '../../reading/article.ts';
import { makeEngine } from './engine.ts';
import { fieldValues, type TemplateOptions } from './field-values.ts';
import { layOutSource } from './lay-out-source.ts';
import { PlacingParser } from './placing-parser.ts';
import { LONGEST_TEMPLATE } from './template.ts';
import { type TemplateError, toTemplateError } from './template-error.ts';

/** What a template makes of a reading, or what is wrong with it. */
export type Rendered = { readonly text: string } | { readonly error: TemplateError };

let engine: ReturnType<typeof makeEngine> | undefined;

/**
 * Fills a template (Liquid with the fields of `FIELDS`) with a reading. It never rejects: what is wrong with the template
 * is told at its place, and one that would never end, ends with an error.
 */
export async function renderTemplate(
  template: string,
  reading: Reading,
  options: TemplateOptions = {},
): Promise<Rendered> {
  if (template.length > LONGEST_TEMPLATE)
    return { error: { reason: 'too-long', message: 'the template is too long', line: 1, column: 1 } };
  const laidOut = layOutSource(template);
  engine ??= makeEngine();
  const parser = new PlacingParser(engine);
  try {
    const text = await engine.render(parser.parse(laidOut.text), fieldValues(reading, options));
    return { text: String(text) };
  } catch (error) {
    return { error: toTemplateError(error, template, { ...laidOut, open: parser.open }) };
  }
}
