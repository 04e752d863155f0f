import { numbersOf } from '../../../reading/list-numbers.ts';
import { safeLink } from '../../../reading/safe-link.ts';
import type { MarkStyle } from '../../export-options.ts';
import type { Footnote } from '../../footnote.ts';
import { escapeHtml } from '../../html-text.ts';
import { type ListLevel, listTree } from '../../list-tree.ts';
import { ordinalLength } from '../../own-ordinal.ts';
import { pictureAddress } from '../../picture-address.ts';
import type { Laid, LaidText } from '../lay-out.ts';
import { settingOf } from '../official-format.ts';
import { type Picture, pictureOf } from '../picture.ts';
import { cutPieces, isBlank, type Piece, plainPieces, textOfPieces } from '../pieces.ts';

/** A heading of a book, for its table of contents. */
export interface BookHeading {
  readonly id: string;
  readonly text: string;
  /** 1 for the title. */
  readonly level: number;
}

/** The text of a book, and what it needs beside it. */
export interface BookText {
  readonly body: string;
  readonly headings: readonly BookHeading[];
  readonly pictures: readonly Picture[];
}

/** Where a picture lies in the book, beside its text. */
export const bookPicture = (number: number, { type }: Picture): string => `images/picture${number}.${type}`;

/** HTML, 4.9.11: a reader of books may take no larger span. */
const [WIDEST_SPAN, HIGHEST_SPAN] = [1000, 65_534];

const ELEMENTS = { strong: 'strong', emphasis: 'em', superscript: 'sup', subscript: 'sub', plain: '' } as const;

const wrap = (element: string, inner: string): string => (element ? `<${element}>${inner}</${element}>` : inner);

const notesXhtml = (notes: readonly number[]): string =>
  notes
    .map((n) => `<sup><a epub:type="noteref" role="doc-noteref" id="ref${n}" href="#note${n}">[${n}]</a></sup>`)
    .join('');

/** Writes the text of a book as the body of one XHTML file. */
class BookWriter {
  readonly headings: BookHeading[] = [];
  readonly pictures: Picture[] = [];
  readonly #marks: MarkStyle;

  constructor(marks: MarkStyle) {
    this.#marks = marks;
  }

  part(part: Laid): string {
    switch (part.kind) {
      case 'text':
        return this.#text(part);
      case 'list':
        return this.#list(part);
      case 'table':
        return this.#table(part);
      case 'figure':
        return this.#figure(part);
      default:
        return part satisfies never;
    }
  }

  #pieces(pieces: readonly Piece[] = [], isHeading = false): string {
    return pieces.map((piece) => this.#piece(piece, isHeading)).join('');
  }

  #piece({ text, style, href, marked, notes }: Piece, isHeading: boolean): string {
    if (text === '') return notesXhtml(notes);
    const isMarked = marked && !isHeading;
    let inner = wrap(ELEMENTS[style], escapeHtml(text).replaceAll('\n', '<br/>'));
    if (isMarked && this.#marks !== 'none') inner = wrap(this.#marks === 'bold' ? 'b' : 'mark', inner);
    const target = href === undefined ? undefined : safeLink(href);
    return (target ? `<a href="${escapeHtml(target)}">${inner}</a>` : inner) + notesXhtml(notes);
  }

  #text({ role, pieces, head }: LaidText): string {
    const level = role === 'title' ? 1 : (settingOf(role).level ?? 0) + 1;
    if (level === 1 && role !== 'title') {
      const [first, rest] = cutPieces(pieces, head?.end ?? 0);
      const opening = head ? `<span class="${head.face}">${this.#pieces(first, true)}</span>` : '';
      return `<p class="${role}">${opening}${this.#pieces(rest)}</p>`;
    }
    const id = `part${this.headings.length + 1}`;
    this.headings.push({ id, text: textOfPieces(pieces).trim(), level });
    return `<h${level} id="${id}" class="${role}">${this.#pieces(pieces, true)}</h${level}>`;
  }

  #list({ list, texts }: Laid & { kind: 'list' }): string {
    const numbers = numbersOf(list);
    const levels = (all: readonly ListLevel[]): string => all.map(level).join('');
    const level = ({ ordered, nodes }: ListLevel): string => {
      const items = nodes.map(({ index, lists }) => {
        const pieces = texts[index] ?? [];
        const said = ordinalLength(textOfPieces(pieces)) > 0 ? ' class="said"' : '';
        const value = numbers[index] === undefined ? '' : ` value="${numbers[index]}"`;
        return `<li${value}${said}>${this.#pieces(pieces)}${levels(lists)}</li>`;
      });
      return wrap(ordered ? 'ol' : 'ul', items.join(''));
    };
    return levels(listTree(list));
  }

  #table({ table, texts }: Laid & { kind: 'table' }): string {
    const [caption = [], ...cells] = texts;
    let next = 0;
    const span = (name: string, count: number, most: number): string =>
      count > 1 ? ` ${name}="${Math.min(count, most)}"` : '';
    const rows = table.rows.map((row) => {
      const inner = row.map(({ header, columnSpan, rowSpan }) => {
        const element = header ? 'th' : 'td';
        const spans = span('colspan', columnSpan, WIDEST_SPAN) + span('rowspan', rowSpan, HIGHEST_SPAN);
        return `<${element}${spans}>${this.#pieces(cells[next++])}</${element}>`;
      });
      return inner.length > 0 ? wrap('tr', inner.join('')) : '';
    });
    const title = isBlank(caption) ? '' : wrap('caption', this.#pieces(caption));
    const all = rows.join('');
    // A table has a row; a caption alone is a line.
    return all === '' ? title && `<p class="caption">${this.#pieces(caption)}</p>` : wrap('table', title + all);
  }

  #figure({ figure, caption }: Laid & { kind: 'figure' }): string {
    const words = isBlank(caption) ? '' : wrap('figcaption', this.#pieces(caption));
    const picture = pictureOf(figure.src);
    if (picture) {
      const number = this.pictures.push(picture);
      const image = `<img src="${bookPicture(number, picture)}" alt="${escapeHtml(figure.alt)}"/>`;
      return wrap('figure', image + words);
    }
    // EPUB 3.3, 3.6: a picture elsewhere may not be in a book; a link to it may.
    const href = pictureAddress(figure.src);
    const text = figure.alt.trim() || href;
    const link = text === undefined ? '' : this.#pieces(plainPieces(text, href));
    return link || words ? wrap('figure', link + words) : '';
  }
}

/** The parts of a document as the text of a book, its footnotes at the end. */
export function bookText(parts: readonly Laid[], footnotes: readonly Footnote[], marks: MarkStyle): BookText {
  const writer = new BookWriter(marks);
  const body = parts.map((part) => writer.part(part)).filter((part) => part !== '');
  const notes = footnotes.map(({ text }, index) => {
    const number = index + 1;
    const back = `<a href="#ref${number}">[${number}]</a>`;
    return `<aside epub:type="footnote" role="doc-footnote" id="note${number}"><p>${back} ${escapeHtml(text)}</p></aside>`;
  });
  return { body: [...body, ...notes].join('\n'), headings: writer.headings, pictures: writer.pictures };
}
