import type { PlacedNotes } from '../reading/annotations/place-notes.ts';
import type { Block, Reading } from '../reading/article.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';
import { type Footnote, inOrder } from './footnote.ts';

/** The words between the text and the notes that are lost, in the language of the interface. */
export interface NoteLabels {
  readonly title: string;
  /** After the quote of a passage that the page no longer has. */
  readonly lost: string;
}

/** A reading as it is exported, and the footnotes to it. */
export interface ReadingWithFootnotes {
  readonly reading: Reading;
  /** In the order of their places; `inOrder` puts others among them. */
  readonly footnotes: readonly Footnote[];
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ style: 'plain', text }] });

const said = (quote: string, note: string): string =>
  `“${quote.replace(/\s+/g, ' ')}”${note && ` ${note.replace(/\s+/g, ' ')}`}`;

/**
 * The reading as it is exported with the reader's own notes: a footnote after each passage, which quotes it with what the
 * reader says of it. What was not found again stands in a list after the text.
 * @param notes in the coordinates of the reading, see `shownNotes`
 */
export function withNotes(reading: Reading, { placed, lost }: PlacedNotes, labels: NoteLabels): ReadingWithFootnotes {
  const texts = placed.length > 0 ? paragraphsOf(reading.blocks) : [];
  const footnotes = inOrder(
    placed.flatMap(({ note, stretches }): readonly Footnote[] => {
      const last = stretches.at(-1);
      if (!last) return [];
      const quote = stretches.map(({ paragraph: number, start, end }) => texts[number]?.slice(start, end)).join('\n');
      return [{ paragraph: last.paragraph, offset: last.end, text: said(quote, note.note) }];
    }),
  );
  if (lost.length === 0) return { reading, footnotes };
  const list: readonly Block[] = [
    { kind: 'heading', level: 2, runs: [{ style: 'plain', text: labels.title }] },
    ...lost.map(({ anchor, note }) => paragraph(`${said(anchor.exact, note)} ${labels.lost}`)),
  ];
  return { reading: { ...reading, blocks: [...reading.blocks, ...list] }, footnotes };
}
