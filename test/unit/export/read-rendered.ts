import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import type { RunStyle } from '../../../lib/reading/article.ts';

/*
 * What a reader of Markdown sees of an export: markdown-it (CommonMark, GFM's tables and strike-through, addresses made
 * links) makes HTML of it, and that is told here as a list of parts in reading order. It knows nothing of the writer.
 */

/** A character with what holds for it. */
export interface Shown {
  readonly char: string;
  readonly styles: readonly RunStyle[];
  readonly href?: string;
}

/** A text as it is shown, and what it is: `h2`, `p`, `li`, `td`, `caption`… with its depth in lists and its number. */
export interface Part {
  readonly kind: string;
  readonly depth: number;
  readonly number?: number;
  readonly chars: readonly Shown[];
  /** Pictures in it: addresses and what stands for them. */
  readonly pictures: readonly (readonly [src: string, alt: string])[];
}

const markdown = new MarkdownIt({ html: true, linkify: true });

const STYLES: Readonly<Record<string, RunStyle>> = {
  STRONG: 'strong',
  EM: 'emphasis',
  SUP: 'superscript',
  SUB: 'subscript',
};
const INLINE = new Set(['STRONG', 'EM', 'SUP', 'SUB', 'A', 'BR', 'IMG', 'MARK']);

function charsIn(node: Node, styles: readonly RunStyle[] = [], href?: string): Shown[] {
  if (node.nodeType === 3) {
    // The renderer puts a line feed after the element of a line break.
    const text = (node.textContent ?? '').replace(node.previousSibling?.nodeName === 'BR' ? /^\n/ : /^$/, '');
    return [...text].map((char) => ({ char, styles, ...(href !== undefined && { href }) }));
  }
  if (node.nodeName === 'BR') return [{ char: '\n', styles, ...(href !== undefined && { href }) }];
  if (node.nodeType === 1 && !INLINE.has(node.nodeName)) throw new Error(`no inline markup of ours: ${node.nodeName}`);
  const style = STYLES[node.nodeName];
  const inner = style && !styles.includes(style) ? [...styles, style] : styles;
  const target = node.nodeName === 'A' ? ((node as Element).getAttribute('href') ?? undefined) : href;
  return [...node.childNodes].flatMap((child) => charsIn(child, inner, target));
}

function partOf(kind: string, nodes: readonly Node[], depth = 0, number?: number): Part {
  const pictures = nodes.flatMap((node) => {
    if (node.nodeType !== 1) return [];
    const element = node as Element;
    const all = element.nodeName === 'IMG' ? [element] : [...element.querySelectorAll('img')];
    return all.map((one) => [one.getAttribute('src') ?? '', one.getAttribute('alt') ?? ''] as const);
  });
  const chars = nodes.flatMap((node) => charsIn(node));
  return { kind, depth, chars, pictures, ...(number !== undefined && { number }) };
}

function listParts(list: Element, depth: number): Part[] {
  const start = Number(list.getAttribute('start') ?? 1);
  const ordered = list.nodeName === 'OL';
  return [...list.children].flatMap((item, index) => {
    const nested = [...item.children].filter(({ nodeName }) => nodeName === 'UL' || nodeName === 'OL');
    const own = [...item.childNodes].filter((node) => !nested.includes(node as Element));
    // A loose list has paragraphs in its items.
    const nodes = own.flatMap((node) => (node.nodeName === 'P' ? [...node.childNodes] : [node]));
    return [
      partOf('li', nodes, depth, ordered ? start + index : undefined),
      ...nested.flatMap((inner) => listParts(inner, depth + 1)),
    ];
  });
}

function partsOf(element: Element): Part[] {
  switch (element.nodeName) {
    case 'UL':
    case 'OL':
      return listParts(element, 0);
    case 'TABLE':
      return [...element.querySelectorAll('th, td')].map((cell) => partOf('td', [...cell.childNodes]));
    case 'BLOCKQUOTE':
      return [...element.children].map((one) => {
        if (one.nodeName !== 'P') throw new Error(`no paragraph in a quote: ${one.nodeName}`);
        return partOf('quote', [...one.childNodes]);
      });
    case 'P':
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6':
      return [partOf(element.nodeName.toLowerCase(), [...element.childNodes])];
    default:
      throw new Error(`no block of ours: ${element.nodeName}`);
  }
}

const { body } = new JSDOM('').window.document;

/** What a reader of Markdown sees of a text. */
export function readRendered(text: string): readonly Part[] {
  body.innerHTML = markdown.render(text);
  return [...body.children].flatMap(partsOf);
}
