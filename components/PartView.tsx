import { type ListLevel, listTree } from '../lib/export/list-tree.ts';
import type { Block, Runs } from '../lib/reading/article.ts';
import { textOf, unlinked } from '../lib/reading/paragraphs.ts';
import { partId } from '../lib/reading/part-id.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import type { BlockProps } from './block-props.ts';
import type { MarkedPart } from './body-marks.ts';
import { FigureView } from './FigureView.tsx';
import { TableView } from './TableView.tsx';
import { TextView } from './TextView.tsx';

/** What a click on a mark in a text asks for, by the index of the measure or repair. */
export interface TextEvents {
  readonly onMeasure: (index: number) => void;
  readonly onRepair: (index: number) => void;
}

/** A part of the body with its marks. */
export interface PartViewProps extends TextEvents {
  readonly marked: MarkedPart;
  /** Pictures are shown only where the page has loaded them: in the overlay. */
  readonly pictures: boolean;
}

/** An imitation of the first-line indent is right for prose, not for a line that is centred or very short. */
const INDENT_LEAST = 12;

function LevelsView({ levels, block, text }: BlockProps<'list'> & { readonly levels: readonly ListLevel[] }) {
  return (
    <>
      {levels.map(({ ordered, nodes }, key) => {
        const items = nodes.map(({ index, number, lists }) => (
          <li key={index} {...(number !== undefined && { value: number })}>
            {text(block.items[index]?.runs ?? [], index)}
            <LevelsView levels={lists} block={block} text={text} />
          </li>
        ));
        return ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
      })}
    </>
  );
}

function AttachmentView({ block, text }: BlockProps<'attachment'>) {
  const href = safeLink(block.href);
  // No link may stand in a link.
  const name = text(href ? unlinked(block.runs) : block.runs, 0);
  return (
    <p class="attachment">
      {block.format && <span class="format">{block.format}</span>}
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
    </p>
  );
}

function view(block: Block, text: BlockProps<Block['kind']>['text'], { marked, pictures }: PartViewProps) {
  switch (block.kind) {
    case 'heading': {
      const Level = `h${block.level}` as const;
      return <Level>{text(block.runs, 0)}</Level>;
    }
    case 'paragraph': {
      const short = textOf(block.runs).length < INDENT_LEAST;
      return <p class={`${block.align ?? ''} ${short ? 'short' : ''}`}>{text(block.runs, 0)}</p>;
    }
    case 'list':
      return <LevelsView levels={listTree(block)} block={block} text={text} />;
    case 'table':
      return <TableView block={block} text={text} columns={marked.part.columns} />;
    case 'figure':
      return <FigureView block={block} text={text} pictures={pictures} />;
    case 'quote':
      return (
        <blockquote>
          {block.paragraphs.map((runs, i) => (
            <p key={i}>{text(runs, i)}</p>
          ))}
        </blockquote>
      );
    case 'attachment':
      return <AttachmentView block={block} text={text} />;
    default:
      return block satisfies never;
  }
}

/** One part of the body, as elements; never from an HTML string. Its length tells the browser how high it will be. */
export function PartView(props: PartViewProps) {
  const { marked, onMeasure, onRepair } = props;
  const { part, marks } = marked;
  const text = (runs: Runs, index: number) => (
    <TextView runs={runs} marks={marks[index]} onMeasure={onMeasure} onRepair={onRepair} />
  );
  const joined = `${part.continues ? 'continues ' : ''}${part.continued ? 'continued' : ''}`;
  return (
    <div id={partId(part)} class={joined || undefined} style={`--length:${part.length}`}>
      {view(part.block, text, props)}
    </div>
  );
}
