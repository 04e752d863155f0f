import { yamlText } from '../front-matter.ts';

/** A value as YAML on one line: a date bare, any other text in double quotes, a list in brackets, nothing as `null`. */
export function yamlScalar(value: unknown): string {
  // YAML has its own words for what is no number, which no reader of notes wants.
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${value.map(yamlScalar).join(', ')}]` : yamlText(String(value));
}
