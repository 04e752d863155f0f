import type { Flavours } from '../app/flavours.ts';
import type { CopyRequest } from '../app/services.ts';
import { FORMATS } from '../export/formats.ts';
import { toText } from '../export/to-text.ts';
import { toWrite } from './write-form.ts';

const [{ write }] = FORMATS;

/**
 * What is selected as rich and plain text, at once: exactly that, without the address and the notes that the reader may
 * wish for below a whole text.
 */
export function flavoursNow({ selected, settings, ...request }: CopyRequest): Flavours | undefined {
  if (selected === undefined) return undefined;
  if (typeof selected === 'string') return { text: selected };
  const bare = { ...settings, copyAddress: false, copyReceipt: false };
  const { reading, options } = toWrite({ ...request, footnotes: [], settings: bare, selected });
  const html: unknown = write(reading, options);
  return typeof html === 'string' ? { text: toText(reading, options), html } : undefined;
}
