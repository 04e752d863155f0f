import type { Block, Reading, Run } from '../article.ts';
import { safeLink } from '../safe-link.ts';
import { type ExportOptions, headerLines } from './header-lines.ts';
import { type MarkedRuns, markedBlocks, writeRuns } from './marked-blocks.ts';

/** Characters that would become markup. A leading `1.` or `-` is dealt with per line. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&').replaceAll('\n', ' ');
const escapeStart = (line: string): string =>
  line.replace(/^(\s*)([#+>-])/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');

function runToMarkdown(run: Run): string {
  const text = escapeMarkdown(run.text);
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (core === '') return text;
  const styled = {
    plain: core,
    strong: `**${core}**`,
    emphasis: `*${core}*`,
    superscript: `<sup>${core}</sup>`,
    subscript: `<sub>${core}</sub>`,
  }[run.style];
  const href = run.href && safeLink(run.href);
  return before + (href ? `[${styled}](<${href.replace(/[<>]/g, encodeURIComponent)}>)` : styled) + after;
}

// Obsidian and most note-takers read ==…== as a highlight; elsewhere it stays readable.
const write = (groups: MarkedRuns): string => writeRuns(groups, runToMarkdown, (inner) => `==${inner}==`);

function blockToMarkdown(block: Block, texts: readonly MarkedRuns[]): string {
  const first = texts[0] ?? [];
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${write(first)}`;
    case 'paragraph':
      return escapeStart(write(first));
    case 'attachment': {
      const href = safeLink(block.href);
      return href ? `- [${write(first)}](<${href}>)` : `- ${write(first)}`;
    }
    case 'list':
      return block.items
        .map((item, index) => {
          const number = block.ordered && item.depth === 0 ? `${(block.start ?? 1) + index}.` : '-';
          return `${'    '.repeat(item.depth)}${number} ${write(texts[index] ?? [])}`;
        })
        .join('\n');
    case 'table': {
      let next = 1;
      const rows = block.rows.map((row) => `| ${row.map(() => write(texts[next++] ?? [])).join(' | ')} |`);
      const width = Math.max(1, ...block.rows.map((row) => row.length));
      const rule = `|${' --- |'.repeat(width)}`;
      const caption = write(first);
      return [...(caption ? [`${caption}\n`] : []), rows[0] ?? '', rule, ...rows.slice(1)].join('\n');
    }
    case 'figure': {
      const caption = write(first);
      const src = safeLink(block.src);
      return [...(src ? [`![${escapeMarkdown(block.alt)}](<${src}>)`] : []), ...(caption ? [caption] : [])].join(
        '\n\n',
      );
    }
    case 'quote':
      return texts.map((text) => `> ${write(text)}`).join('\n>\n');
    default:
      return block satisfies never;
  }
}

/** The reading as Markdown, title and facts first; highlighted measures as `==…==` when asked for. */
export function toMarkdown(reading: Reading, options: ExportOptions = {}): string {
  const { header = true, measures = false, labels } = options;
  const head = header
    ? [
        ...(reading.kicker ? [escapeMarkdown(reading.kicker)] : []),
        `# ${escapeMarkdown(reading.title)}`,
        ...(reading.subtitle ? [`*${escapeMarkdown(reading.subtitle)}*`] : []),
        headerLines(reading, labels).map(escapeMarkdown).join(' · '),
      ]
    : [];
  const body = markedBlocks(reading, measures).map(({ block, texts }) => blockToMarkdown(block, texts));
  const address = options.address && reading.url ? [`<${reading.url}>`] : [];
  return `${[...head, ...body, ...address].filter((part) => part.trim() !== '').join('\n\n')}\n`;
}
