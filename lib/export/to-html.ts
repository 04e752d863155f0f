import type { Block, Measure, Reading, Run } from '../reading/article.ts';
import { safeLink } from '../reading/safe-link.ts';
import { type ExportOptions, headerLines } from './header-lines.ts';
import { type ListLevel, listTree } from './list-tree.ts';
import { type MarkedRuns, markedBlocks, writeRuns } from './marked-blocks.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

const ELEMENTS = { plain: '', strong: 'strong', emphasis: 'em', superscript: 'sup', subscript: 'sub' } as const;

function runToHtml(run: Run): string {
  const text = escapeHtml(run.text).replaceAll('\n', '<br>');
  const element = ELEMENTS[run.style];
  const styled = element ? `<${element}>${text}</${element}>` : text;
  const href = run.href && safeLink(run.href);
  return href ? `<a href="${escapeHtml(href)}">${styled}</a>` : styled;
}

/** Word processors drop classes and keep inline styles. */
const STRONG_MARK = 'background-color:#ffe08a';
const LIGHT_MARK = 'background-color:#fff4cf';
const mark = (inner: string, measure: Measure): string =>
  `<mark style="${measure.salience === 3 ? STRONG_MARK : LIGHT_MARK}">${inner}</mark>`;

const write = (groups: MarkedRuns = []): string => writeRuns(groups, runToHtml, mark);

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

function listsToHtml(levels: readonly ListLevel[], texts: readonly MarkedRuns[]): string {
  return levels
    .map(({ ordered, nodes }) => {
      const element = ordered ? 'ol' : 'ul';
      const first = nodes[0]?.number ?? 1;
      // Word processors read the start of a list, browsers the value of an item.
      const start = first === 1 ? '' : ` start="${first}"`;
      const items = nodes.map(({ index, number, lists }) => {
        const value = number === undefined ? '' : ` value="${number}"`;
        return `<li${value}>${write(texts[index])}${listsToHtml(lists, texts)}</li>`;
      });
      return `<${element}${start}>${items.join('')}</${element}>`;
    })
    .join('');
}

function blockToHtml(block: Block, texts: readonly MarkedRuns[]): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${write(texts[0])}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.align ? ` style="text-align:${block.align}"` : ''}>${write(texts[0])}</p>`;
    case 'attachment': {
      const href = safeLink(block.href);
      return href ? `<p><a href="${escapeHtml(href)}">${write(texts[0])}</a></p>` : `<p>${write(texts[0])}</p>`;
    }
    case 'list':
      return listsToHtml(listTree(block), texts);
    case 'table': {
      let next = 1;
      const rows = block.rows.map((row) => {
        const cells = row.map((cell) => {
          const element = cell.header ? 'th' : 'td';
          const spans = span('colspan', cell.columnSpan) + span('rowspan', cell.rowSpan);
          return `<${element}${spans}>${write(texts[next++])}</${element}>`;
        });
        return `<tr>${cells.join('')}</tr>`;
      });
      const caption = write(texts[0]);
      return `<table border="1">${caption ? `<caption>${caption}</caption>` : ''}${rows.join('')}</table>`;
    }
    case 'figure': {
      const src = safeLink(block.src);
      const caption = write(texts[0]);
      const image = src ? `<img src="${escapeHtml(src)}" alt="${escapeHtml(block.alt)}">` : '';
      return `<figure>${image}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
    }
    case 'quote':
      return `<blockquote>${texts.map((text) => `<p>${write(text)}</p>`).join('')}</blockquote>`;
    default:
      return block satisfies never;
  }
}

/** The reading as an HTML fragment with no class, no script and no page markup, fit for a word processor. */
export function toHtml(reading: Reading, options: ExportOptions = {}): string {
  const { header = true, measures = false, labels } = options;
  const head = header
    ? [
        reading.kicker && `<p>${escapeHtml(reading.kicker)}</p>`,
        `<h1>${escapeHtml(reading.title)}</h1>`,
        reading.subtitle && `<p><em>${escapeHtml(reading.subtitle)}</em></p>`,
        headerLines(reading, labels).length > 0 && `<p>${escapeHtml(headerLines(reading, labels).join('  '))}</p>`,
      ]
    : [];
  const body = markedBlocks(reading, measures).map(({ block, texts }) => blockToHtml(block, texts));
  const href = options.address ? safeLink(reading.url) : undefined;
  const address = href ? [`<p><a href="${escapeHtml(href)}">${escapeHtml(reading.url)}</a></p>`] : [];
  return [...head, ...body, ...address].filter(Boolean).join('\n');
}
