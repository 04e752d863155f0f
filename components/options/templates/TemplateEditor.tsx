import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { measureLabels } from '../../../lib/app/measure-labels.ts';
import { TEMPLATE_ERROR_WORDS } from '../../../lib/app/template-error-words.ts';
import { type NameProblem, nameProblem } from '../../../lib/app/template-list.ts';
import type { MessageKey } from '../../../lib/app/words.ts';
import type { TemplateEngine } from '../../../lib/export/template/load-templates.ts';
import { LONGEST_TEMPLATE, type Template } from '../../../lib/export/template/template.ts';
import { useWords } from '../../words-context.ts';
import { grouped } from './grouped.ts';
import { TemplateFields } from './TemplateFields.tsx';
import { offsetAt, TemplateText } from './TemplateText.tsx';
import { type TemplateError, usePreview } from './use-preview.ts';

/** A template that is written, among the others. */
export interface TemplateEditorProps {
  readonly templates: readonly Template[];
  readonly index: number;
  /** Fills templates; absent until it is loaded. */
  readonly engine: TemplateEngine | undefined;
  readonly onChange: (change: Partial<Template>) => void;
}

const NAME_WORDS = {
  empty: 'templateNameEmpty',
  unfit: 'templateNameUnfit',
  taken: 'templateNameTaken',
} as const satisfies Record<NameProblem, MessageKey>;

/** Most characters of a preview; the sample is short, a loop need not be. */
const LONGEST_PREVIEW = 20_000;

/** Writes into a field at its caret, so that the browser's own undo takes it back. */
function insertAt(field: HTMLTextAreaElement, snippet: string): void {
  field.focus();
  // Deprecated, and still the only way that keeps the list of what can be undone.
  const done = field.ownerDocument.execCommand?.('insertText', false, snippet);
  if (!done) field.setRangeText(snippet, field.selectionStart, field.selectionEnd, 'end');
}

/** The name of a template: what cannot be one stays in the field, with the reason, and is not stored. */
function NameField({ templates, index, onChange }: TemplateEditorProps) {
  const words = useWords();
  const stored = templates[index]?.name ?? '';
  const [typed, setTyped] = useState(stored);
  // What is stored changes elsewhere, too: by undo, in another tab.
  useEffect(() => setTyped(stored), [stored]);
  const problem = nameProblem(templates, index, typed);
  return (
    <p class="template-name">
      <label for="template-name">{words('templateName')}</label>{' '}
      <input
        id="template-name"
        type="text"
        maxLength={80}
        value={typed}
        aria-invalid={problem !== undefined}
        aria-describedby="template-name-problem"
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          if (!nameProblem(templates, index, value)) onChange({ name: value });
        }}
      />{' '}
      <span id="template-name-problem" class="wrong" role="status">
        {problem && words(NAME_WORDS[problem])}
      </span>
    </p>
  );
}

/** A template with its name, its text, the fields it can name, and what it makes of a sample. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { templates, index, engine, onChange } = props;
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = templates[index]?.text ?? '';
  const labels = useMemo(() => measureLabels(words), [words]);
  const { shown, error } = usePreview(engine, text, labels);
  const onInsert = (snippet: string): void => {
    if (!field.current) return;
    insertAt(field.current, snippet);
    onChange({ text: field.current.value });
  };
  const showError = (place: TemplateError): void => {
    const at = offsetAt(text, place);
    field.current?.focus();
    field.current?.setSelectionRange(at, Math.min(text.length, at + 1));
  };
  return (
    <div class="template-editor">
      <NameField {...props} />
      <TemplateText {...{ field, text, error }} onText={(next) => onChange({ text: next })} />
      <p id="template-error" class="template-said" role="status">
        {error ? (
          <button type="button" class="link wrong" data-action="show-error" onClick={() => showError(error)}>
            {words('templateErrorAt', error.line, error.column, words(TEMPLATE_ERROR_WORDS[error.reason]))}
          </button>
        ) : (
          <span class="aside">{words('templateLength', grouped(text.length), grouped(LONGEST_TEMPLATE))}</span>
        )}
      </p>
      {engine && <TemplateFields engine={engine} onInsert={onInsert} />}
      <section class="template-preview" aria-label={words('templatePreview')}>
        <h3>{words('templatePreview')}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
        <pre tabIndex={0} lang="zh-CN" aria-busy={engine === undefined}>
          {shown.slice(0, LONGEST_PREVIEW)}
        </pre>
      </section>
    </div>
  );
}
