import { soundText } from './sound-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML reads it as it stands, in an element and between double quotation marks. */
export const escapeHtml = (text: string): string =>
  soundText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The same on several lines. */
export const escapeLines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** An attribute with the space before it; '' where it has no value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(String(value))}"`;
