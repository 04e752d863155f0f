import { safeLink } from '../reading/safe-link.ts';
import { bulletAfter, listToMarkdown, markOf } from './list-to-markdown.ts';
import { markdownLink } from './markdown-pieces.ts';
import { type MarkdownMarks, markdownReferences, writeMarkdown } from './markdown-runs.ts';
import { breakLines, escapeLine } from './markdown-text.ts';
import { type MarkedBlock, partReferences } from './marked-blocks.ts';
import { pictureAddress } from './picture-address.ts';
import { tableGrid } from './table-grid.ts';

/** How a block is written: how its measures are set, and what marks the items of a list right before it; '' for none. */
interface Way {
  readonly marks: MarkdownMarks;
  readonly after: string;
}

function tableToMarkdown({ block, texts }: MarkedBlock<'table'>, marks: MarkdownMarks): string {
  const cell = (index: number): string =>
    writeMarkdown(texts[index + 1], marks)
      .trim()
      .replaceAll('\n', '<br>');
  const [head = [], ...rows] = tableGrid(block.rows, (_, index) => cell(index));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
  const caption = breakLines(writeMarkdown(texts[0], marks));
  return [caption, ...(head.length > 0 ? [table] : [])].filter((part) => part !== '').join('\n\n');
}

function blockToMarkdown({ block, texts }: MarkedBlock, { marks, after }: Way): string {
  const write = (index: number): string => writeMarkdown(texts[index], marks).trim();
  switch (block.kind) {
    case 'heading': {
      const text = write(0).replaceAll('\n', ' ');
      return text && `${'#'.repeat(block.level)} ${text}`;
    }
    case 'paragraph':
      return breakLines(write(0));
    case 'attachment': {
      const href = safeLink(block.href) && markdownLink(block.href);
      const { text: groups, references } = partReferences(texts[0]);
      const text = writeMarkdown(groups, marks).trim();
      const item = href && text ? `[${text.replaceAll('\n', ' ')}](<${href}>)` : breakLines(text, '  ');
      return item && `${bulletAfter(after)} ${item}${markdownReferences(references)}`;
    }
    case 'list':
      return listToMarkdown(
        block,
        texts.map((_, index) => write(index)),
        after,
      );
    case 'table':
      return tableToMarkdown({ block, texts }, marks);
    case 'figure': {
      const src = pictureAddress(block.src) && markdownLink(block.src);
      const picture = src ? `![${escapeLine(block.alt)}](<${src}>)` : '';
      return [picture, breakLines(write(0))].filter((part) => part !== '').join('\n\n');
    }
    case 'quote':
      return texts
        .map((_, index) => breakLines(write(index), '> '))
        .filter((text) => text !== '')
        .map((text) => `> ${text}`)
        .join('\n>\n');
    default:
      return block satisfies never;
  }
}

/** The body as Markdown, each part to be parted from the next by an empty line; what says nothing is left out. */
export function bodyToMarkdown(blocks: readonly MarkedBlock[], marks: MarkdownMarks): readonly string[] {
  const parts: string[] = [];
  let isFile = false;
  let [after, afterFirst] = ['', ''];
  for (const marked of blocks) {
    const { kind } = marked.block;
    const isList = kind === 'list' || kind === 'attachment';
    // Files go on one list.
    const goesOn = kind === 'attachment' && isFile;
    const text = blockToMarkdown(marked, { marks, after: goesOn ? afterFirst : after });
    if (text === '') continue;
    if (goesOn) parts.push(`${parts.pop()}\n${text}`);
    else {
      parts.push(text);
      afterFirst = after;
    }
    after = isList ? markOf(text.split('\n')) : '';
    isFile = kind === 'attachment';
  }
  return parts;
}
