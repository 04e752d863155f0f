import { safeLink } from '../reading/safe-link.ts';
import { cellWidths } from './cell-widths.ts';
import type { HtmlElement, HtmlLook } from './html-look.ts';
import { htmlReferences, runsToHtml } from './html-runs.ts';
import { attribute, escapeHtml } from './html-text.ts';
import { type ListLevel, listTree } from './list-tree.ts';
import { type MarkedBlock, type MarkedRuns, partReferences } from './marked-blocks.ts';
import { pictureAddress } from './picture-address.ts';

/** An element with its look and what else it is told; '' where it would hold nothing. */
function element(name: HtmlElement, inner: string, look: HtmlLook, ...more: readonly string[]): string {
  const style = [look.styles[name], ...more].filter(Boolean).join(';');
  return inner === '' ? '' : `<${name}${attribute('style', style)}>${inner}</${name}>`;
}

function listsToHtml(levels: readonly ListLevel[], texts: readonly MarkedRuns[], look: HtmlLook): string {
  return levels
    .map(({ ordered, nodes }) => {
      const name = ordered ? 'ol' : 'ul';
      const first = nodes[0]?.number ?? 1;
      // Word processors read the start of a list, browsers the value of an item.
      const start = attribute('start', first === 1 ? undefined : first);
      const items = nodes.map(({ index, number, lists }) => {
        const attributes = attribute('value', number) + attribute('style', look.styles.li);
        return `<li${attributes}>${runsToHtml(texts[index], look)}${listsToHtml(lists, texts, look)}</li>`;
      });
      return `<${name}${start}${attribute('style', look.styles[name])}>${items.join('')}</${name}>`;
    })
    .join('');
}

const span = (name: string, count: number): string => attribute(name, count > 1 ? count : undefined);

function tableToHtml({ block, texts }: MarkedBlock<'table'>, look: HtmlLook): string {
  const widths = look.isPasted ? cellWidths(block.rows) : [];
  let next = 0;
  const rows = block.rows.map((row) => {
    const cells = row.map((cell) => {
      const name = cell.header ? 'th' : 'td';
      const width = widths[next++];
      const style = [look.styles[name], width !== undefined && `width:${width}%`].filter(Boolean).join(';');
      const spans = span('colspan', cell.columnSpan) + span('rowspan', cell.rowSpan);
      // Word goes by the style, Outlook and LibreOffice by the attribute.
      const wide = attribute('width', width === undefined ? undefined : `${width}%`);
      return `<${name}${spans}${wide}${attribute('style', style)}>${runsToHtml(texts[next], look)}</${name}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = element('caption', runsToHtml(texts[0], look), look);
  const sides = look.isPasted ? ' cellspacing="0" cellpadding="4" width="100%"' : '';
  return `<table border="1"${sides}${attribute('style', look.styles.table)}>${caption}${rows.join('')}</table>`;
}

function figureToHtml({ block, texts }: MarkedBlock<'figure'>, look: HtmlLook): string {
  const caption = runsToHtml(texts[0], look);
  const [src, linked] = [look.picture(block.src), pictureAddress(block.src)];
  const link = linked ? `<a${attribute('href', linked)}>${escapeHtml(block.alt.trim() || linked)}</a>` : '';
  const style = attribute('style', look.styles.img);
  const picture = src ? `<img${attribute('src', src)} alt="${escapeHtml(block.alt)}"${style}>` : link;
  if (!look.isPasted) return `<figure>${picture}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
  return [picture, caption].map((inner) => element('p', inner, look, 'text-align:center')).join('');
}

function blockToHtml({ block, texts }: MarkedBlock, look: HtmlLook): string {
  const write = (index: number): string => runsToHtml(texts[index], look);
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, write(0), look);
    case 'paragraph': {
      const isSet = block.align !== undefined || /^\s/.test(block.runs[0]?.text ?? '');
      return element('p', write(0), look, isSet ? '' : look.indent, block.align ? `text-align:${block.align}` : '');
    }
    case 'attachment': {
      const href = safeLink(block.href);
      const { text, references } = partReferences(texts[0]);
      const inner = runsToHtml(text, look);
      const link = href && inner ? `<a${attribute('href', href)}>${inner}</a>` : inner;
      return element('p', link + htmlReferences(references), look);
    }
    case 'list':
      return listsToHtml(listTree(block), texts, look);
    case 'table':
      return tableToHtml({ block, texts }, look);
    case 'figure':
      return figureToHtml({ block, texts }, look);
    case 'quote':
      return element('blockquote', texts.map((_, index) => element('p', write(index), look)).join(''), look);
    default:
      return block satisfies never;
  }
}

/** The body as HTML, a block each; what says nothing is left out. */
export const bodyToHtml = (blocks: readonly MarkedBlock[], look: HtmlLook): readonly string[] =>
  blocks.map((block) => blockToHtml(block, look)).filter((html) => html !== '');
