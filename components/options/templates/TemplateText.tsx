import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { LONGEST_TEMPLATE } from '../../../lib/export/template/template.ts';
import { useWords } from '../../words-context.ts';
import type { TemplateError } from './use-preview.ts';

/** The text of a template, and where it is wrong. */
export interface TemplateTextProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly error: TemplateError | undefined;
  readonly onText: (text: string) => void;
}

/** The offset of a place that is told by line and column, counted from 1. */
export function offsetAt(text: string, { line, column }: Pick<TemplateError, 'line' | 'column'>): number {
  const before = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, before + column - 1);
}

/** Where what is wrong ends: with the tag it opens, or with the word. */
function wrongEnd(text: string, from: number): number {
  const line = text.slice(from).split('\n', 1)[0] ?? '';
  const end = line.startsWith('{') ? line.search(/(?<=[%}]\})/) : line.search(/[\s|%}]/);
  return from + Math.max(1, end > 0 ? end : line.length);
}

/** The field a template is written in. What is wrong is marked under the text: a field itself can show no marks. */
export function TemplateText({ field, text, error, onText }: TemplateTextProps) {
  const words = useWords();
  const under = useRef<HTMLDivElement>(null);
  const from = error ? offsetAt(text, error) : text.length;
  const to = error ? wrongEnd(text, from) : from;
  return (
    <div class="template-text">
      <div class="under" aria-hidden="true" ref={under}>
        {text.slice(0, from)}
        {error && <mark>{text.slice(from, to) || ' '}</mark>}
        {text.slice(to)}
        {'\n'}
      </div>
      <textarea
        ref={field}
        id="template-text"
        rows={14}
        spellcheck={false}
        maxLength={LONGEST_TEMPLATE}
        aria-label={words('templateText')}
        aria-invalid={error !== undefined}
        aria-describedby="template-error"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onScroll={(event) => {
          if (under.current) under.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
