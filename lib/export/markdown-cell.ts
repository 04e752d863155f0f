import { escapeMarkdown } from './markdown-text.ts';
import { soundText } from './sound-text.ts';

/** A text in a cell of a Markdown table (GFM, 4.10): its lines stay lines, and none of its pipes parts cells. */
export const escapeCell = (text: string): string => soundText(text).split('\n').map(escapeMarkdown).join('<br>');
