import type { Block, Reading, Run, Runs } from '../reading/article.ts';
import { runsOf } from '../reading/paragraphs.ts';
import { referenceOf } from './citation/reference.ts';

/** A citation, its address a link where it ends with the reading's own. */
function citationRuns(citation: string, url = ''): Runs {
  const at = url === '' ? -1 : citation.lastIndexOf(url);
  if (at < 0) return [{ style: 'plain', text: citation }];
  const pieces: readonly Run[] = [
    { style: 'plain', text: citation.slice(0, at) },
    { style: 'plain', text: url, href: url },
    { style: 'plain', text: citation.slice(at + url.length) },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** The texts of a block that can stand in a quotation; what was a heading is set strong there. */
function quotable(block: Block): readonly Runs[] | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return runsOf(block);
    case 'heading':
      return [block.runs.map((run) => (run.style === 'plain' ? { ...run, style: 'strong' as const } : run))];
    case 'list':
    case 'table':
    case 'figure':
    case 'attachment':
      return undefined;
    default:
      return block satisfies never;
  }
}

/** The blocks with their texts as quotations, paragraph for paragraph; lists, tables and pictures stand between them. */
function quoted(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  let open: Runs[] | undefined;
  for (const block of blocks) {
    const texts = quotable(block);
    if (!texts) {
      open = undefined;
      out.push(block);
    } else if (open) open.push(...texts);
    else {
      open = [...texts];
      out.push({ kind: 'quote', paragraphs: open });
    }
  }
  return out;
}

/**
 * A reading with the reference to it below its text.
 * @param asQuotation the text as a quotation: in notes that are written in Markdown
 */
export function withCitation(reading: Reading, citation: string, asQuotation: boolean): Reading {
  const blocks = asQuotation ? quoted(reading.blocks) : reading.blocks;
  return {
    ...reading,
    blocks: [...blocks, { kind: 'paragraph', runs: citationRuns(citation, referenceOf(reading).url) }],
  };
}
