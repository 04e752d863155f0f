import type { Block, List, Reading } from '../reading/article.ts';
import { safeLink } from '../reading/safe-link.ts';
import { type ExportOptions, headerLines } from './header-lines.ts';
import { type ListLevel, listTree } from './list-tree.ts';
import { escapeMarkdown, escapeStart, writeMarkdown as write } from './markdown-text.ts';
import { type MarkedRuns, markedBlocks } from './marked-blocks.ts';
import { tableGrid } from './table-grid.ts';

function listToMarkdown(list: List, texts: readonly MarkedRuns[]): string {
  const linesOf = (levels: readonly ListLevel[], indent: string): readonly string[] =>
    levels.flatMap(({ nodes }) =>
      nodes.flatMap(({ index, number, lists }) => {
        const marker = number === undefined ? '- ' : `${number}. `;
        const line = `${indent}${marker}${escapeStart(write(texts[index]))}`;
        // A nested list stands at least where the text of its item begins; some readers want four columns.
        return [line, ...linesOf(lists, indent + ' '.repeat(Math.max(4, marker.length)))];
      }),
    );
  return linesOf(listTree(list), '').join('\n');
}

function blockToMarkdown(block: Block, texts: readonly MarkedRuns[]): string {
  const first = texts[0];
  switch (block.kind) {
    case 'heading':
      // A heading's last # would close it.
      return `${'#'.repeat(block.level)} ${write(first).replace(/#$/, '\\#')}`;
    case 'paragraph':
      return escapeStart(write(first));
    case 'attachment': {
      const href = safeLink(block.href);
      const text = write(first);
      return `- ${href ? `[${text}](<${href}>)` : escapeStart(text)}`;
    }
    case 'list':
      return listToMarkdown(block, texts);
    case 'table': {
      const [head = [], ...rows] = tableGrid(block.rows, (_, index) => write(texts[index + 1], '<br>'));
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
      return [escapeStart(write(first)), ...(head.length > 0 ? [table] : [])].filter(Boolean).join('\n\n');
    }
    case 'figure': {
      const caption = escapeStart(write(first));
      const src = safeLink(block.src);
      return [...(src ? [`![${escapeMarkdown(block.alt)}](<${src}>)`] : []), ...(caption ? [caption] : [])].join(
        '\n\n',
      );
    }
    case 'quote':
      return texts.map((text) => `> ${escapeStart(write(text))}`).join('\n>\n');
    default:
      return block satisfies never;
  }
}

/** The reading as Markdown, title and facts first; highlighted measures as `==…==` when asked for. */
export function toMarkdown(reading: Reading, options: ExportOptions = {}): string {
  const { header = true, measures = false, labels } = options;
  const head = header
    ? [
        ...(reading.kicker ? [escapeStart(escapeMarkdown(reading.kicker))] : []),
        `# ${escapeMarkdown(reading.title)}`,
        ...(reading.subtitle ? [`*${escapeMarkdown(reading.subtitle)}*`] : []),
        headerLines(reading, labels).map(escapeMarkdown).join(' · '),
      ]
    : [];
  const body = markedBlocks(reading, measures).map(({ block, texts }) => blockToMarkdown(block, texts));
  const href = options.address ? safeLink(reading.url) : undefined;
  const address = href ? [`<${href.replace(/[<>]/g, encodeURIComponent)}>`] : [];
  return `${[...head, ...body, ...address].filter((part) => part.trim() !== '').join('\n\n')}\n`;
}
