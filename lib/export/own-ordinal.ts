import { ordinalAt } from '../text/ordinal-at.ts';

/** Brackets and stops of an ordinal as any page sets them, for those of `ordinalAt`: (1), 1）, 1． */
const ORDINAL = /^\s*[（(〔［[]?(?:\d{1,3}|[一二三四五六七八九十百]{1,3})[)）〕］\].．、](?!\d)/;

/** Length of the ordinal that a text begins with, white space before it included; 0 where there is none. */
export function ordinalLength(text: string): number {
  const match = ORDINAL.exec(text);
  if (match) return match[0].length;
  const spaces = text.length - text.trimStart().length;
  const ordinal = ordinalAt(text, spaces);
  return ordinal ? spaces + ordinal.length : 0;
}
