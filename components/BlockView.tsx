import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { type ListLevel, listTree } from '../lib/export/list-tree.ts';
import type { Block, Runs } from '../lib/reading/article.ts';
import { textOf, unlinked } from '../lib/reading/paragraphs.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import { useWords } from './words-context.ts';

export interface BlockViewProps {
  readonly block: Block;
  /** Number of the block's first paragraph. */
  readonly first: number;
  /** Shows one text of the block, by the number of its paragraph. */
  readonly text: (runs: Runs, paragraph: number) => ComponentChildren;
  /** Pictures are fetched only where the page already has them: in the overlay. */
  readonly pictures: boolean;
}

/** An imitation of the first-line indent is right for prose, not for a line that is centred or very short. */
const INDENT_LEAST = 12;

function FigureView({
  block,
  first,
  text,
  pictures,
}: BlockViewProps & { readonly block: Extract<Block, { kind: 'figure' }> }) {
  const words = useWords();
  const caption = textOf(block.caption);
  const src = /^data:image\//.test(block.src) ? block.src : safeLink(block.src);
  return (
    <figure>
      {pictures && src ? (
        <img src={src} alt={block.alt} loading="lazy" />
      ) : (
        <span class="picture">{words('image', block.alt || caption || '…')}</span>
      )}
      {caption && <figcaption>{text(block.caption, first)}</figcaption>}
    </figure>
  );
}

function LevelsView({
  levels,
  block,
  first,
  text,
}: Pick<BlockViewProps, 'first' | 'text'> & {
  readonly levels: readonly ListLevel[];
  readonly block: Extract<Block, { kind: 'list' }>;
}) {
  return (
    <>
      {levels.map(({ ordered, nodes }, key) => {
        const items = nodes.map(({ index, number, lists }) => (
          <li key={index} {...(number !== undefined && { value: number })}>
            {text(block.items[index]?.runs ?? [], first + index)}
            <LevelsView levels={lists} block={block} first={first} text={text} />
          </li>
        ));
        return ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
      })}
    </>
  );
}

function TableView({ block, first, text }: BlockViewProps & { readonly block: Extract<Block, { kind: 'table' }> }) {
  let paragraph = first + 1;
  return (
    <div class="table">
      <table>
        {block.caption.length > 0 && <caption>{text(block.caption, first)}</caption>}
        <tbody>
          {block.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => {
                const inner = text(cell.runs, paragraph++);
                const span = { colSpan: cell.columnSpan, rowSpan: cell.rowSpan };
                return cell.header ? (
                  <th key={c} {...span}>
                    {inner}
                  </th>
                ) : (
                  <td key={c} {...span}>
                    {inner}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function view(props: BlockViewProps) {
  const { block, first, text } = props;
  switch (block.kind) {
    case 'heading': {
      const Level = `h${block.level}` as const;
      return <Level>{text(block.runs, first)}</Level>;
    }
    case 'paragraph': {
      const short = textOf(block.runs).length < INDENT_LEAST;
      return <p class={`${block.align ?? ''} ${short ? 'short' : ''}`}>{text(block.runs, first)}</p>;
    }
    case 'list':
      return <LevelsView levels={listTree(block)} block={block} first={first} text={text} />;
    case 'table':
      return <TableView {...props} block={block} />;
    case 'figure':
      return <FigureView {...props} block={block} />;
    case 'quote':
      return (
        <blockquote>
          {block.paragraphs.map((runs, i) => (
            <p key={i}>{text(runs, first + i)}</p>
          ))}
        </blockquote>
      );
    case 'attachment': {
      const href = safeLink(block.href);
      // No link may stand in a link.
      const name = text(href ? unlinked(block.runs) : block.runs, first);
      return (
        <p class="attachment">
          <span class="format">{block.format}</span>
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
    default:
      return block satisfies never;
  }
}

/** One block of the body, as elements; never from an HTML string. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { first } = props;
  return <div id={`block-${first}`}>{view(props)}</div>;
});
