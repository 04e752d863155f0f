import { JSDOM } from 'jsdom';
import type { Block, ListItem, Measure, Run, RunStyle, Runs, TableCell } from '../../../lib/reading/article.ts';

/*
 * What a reader of HTML makes of an exported fragment: blocks again, and the texts that are marked. Not the writer the
 * other way round: it goes by what the elements mean in HTML.
 */

export interface ReadBack {
  readonly blocks: readonly Block[];
  /** The marked stretches in reading order: text and colour. */
  readonly marks: readonly (readonly [text: string, style: string])[];
}

const STYLES: Readonly<Record<string, RunStyle>> = {
  STRONG: 'strong',
  EM: 'emphasis',
  SUP: 'superscript',
  SUB: 'subscript',
};

/** Runs of one style and address are one run: where a mark begins, a run is cut. */
export function joinRuns(runs: Runs): Runs {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && last.style === run.style && last.href === run.href)
      joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else joined.push(run);
  }
  return joined;
}

function runsIn(node: Node, style: RunStyle = 'plain', href?: string): Run[] {
  if (node.nodeType === 3) return [{ style, text: node.textContent ?? '', ...(href !== undefined && { href }) }];
  if (node.nodeName === 'BR') return [{ style, text: '\n', ...(href !== undefined && { href }) }];
  if (node.nodeName === 'UL' || node.nodeName === 'OL') return [];
  const inner = STYLES[node.nodeName] ?? style;
  const target = node.nodeName === 'A' ? ((node as Element).getAttribute('href') ?? undefined) : href;
  return [...node.childNodes].flatMap((child) => runsIn(child, inner, target));
}

const runsOf = (element: Element | null): Runs => (element ? joinRuns(runsIn(element)) : []);

const itemsOf = (list: Element, depth: number): ListItem[] =>
  [...list.children].flatMap((item) => {
    const number = item.getAttribute('value');
    const nested = [...item.children].filter(({ nodeName }) => nodeName === 'UL' || nodeName === 'OL');
    return [
      { runs: runsOf(item), depth, ...(number !== null && { number: Number(number) }) },
      ...nested.flatMap((inner) => itemsOf(inner, depth + 1)),
    ];
  });

const spanOf = (cell: Element, name: string): number => Number(cell.getAttribute(name) ?? 1);

const cellOf = (cell: Element): TableCell => ({
  runs: runsOf(cell),
  header: cell.nodeName === 'TH',
  columnSpan: spanOf(cell, 'colspan'),
  rowSpan: spanOf(cell, 'rowspan'),
});

function blockOf(element: Element): Block {
  switch (element.nodeName) {
    case 'UL':
    case 'OL': {
      const ordered = element.nodeName === 'OL';
      const start = element.getAttribute('start');
      return { kind: 'list', ordered, ...(start !== null && { start: Number(start) }), items: itemsOf(element, 0) };
    }
    case 'TABLE':
      return {
        kind: 'table',
        caption: runsOf(element.querySelector('caption')),
        rows: [...element.querySelectorAll('tr')].map((row) => [...row.children].map(cellOf)),
      };
    case 'FIGURE': {
      const image = element.querySelector('img');
      return {
        kind: 'figure',
        src: image?.getAttribute('src') ?? '',
        alt: image?.getAttribute('alt') ?? '',
        caption: runsOf(element.querySelector('figcaption')),
      };
    }
    case 'BLOCKQUOTE':
      return { kind: 'quote', paragraphs: [...element.children].map(runsOf) };
    case 'P': {
      const align = (element as HTMLElement).style.textAlign as 'center' | 'right' | '';
      return { kind: 'paragraph', runs: runsOf(element), ...(align !== '' && { align }) };
    }
    default:
      return { kind: 'heading', level: Number(element.nodeName.slice(1)) as 2, runs: runsOf(element) };
  }
}

const { body } = new JSDOM('').window.document;

/** Reads an exported fragment. */
export function readHtml(html: string): ReadBack {
  body.innerHTML = html;
  const marks = [...body.querySelectorAll('mark')].map(
    (mark) => [mark.textContent ?? '', mark.getAttribute('style') ?? ''] as const,
  );
  return { blocks: [...body.children].map(blockOf), marks };
}

/** A highlighted measure. */
export const measureAt = (paragraph: number, start: number, end: number, more: Partial<Measure> = {}): Measure => ({
  paragraph,
  start,
  end,
  category: 'directive',
  salience: 2,
  highlighted: true,
  rules: [],
  score: 1,
  ...more,
});
