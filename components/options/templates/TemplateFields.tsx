import type { TemplateEngine } from '../../../lib/export/template/load-templates.ts';
import { useWords } from '../../words-context.ts';
import { templateLanguage } from './template-language.ts';

/** The fields there are, and what a click does. */
export interface TemplateFieldsProps {
  readonly engine: TemplateEngine;
  readonly onInsert: (snippet: string) => void;
}

type Field = TemplateEngine['FIELDS'][number] | TemplateEngine['MEASURE_FIELDS'][number];

/** What a click on a field writes: its own use where the list shows one, else its name. */
const snippetOf = ({ name, example }: Field, before: string): string =>
  /^\{[{%]/.test(example) ? example : `{{ ${before}${name} }}`;

/** All that can be named in a template. */
export function TemplateFields({ engine, onInsert }: TemplateFieldsProps) {
  const words = useWords();
  const language = templateLanguage(words);
  const list = (fields: readonly Field[], before: string) => (
    <ul>
      {fields.map((field) => (
        <li key={field.name}>
          <button
            type="button"
            class="link"
            data-field={`${before}${field.name}`}
            title={snippetOf(field, before)}
            onClick={() => onInsert(snippetOf(field, before))}
          >
            <code>{`${before}${field.name}`}</code>
          </button>{' '}
          <span class="aside">{field.meaning[language]}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="template-fields" aria-label={words('templateFields')}>
      <h3>{words('templateFields')}</h3>
      {list(engine.FIELDS, '')}
      <h3>{words('templateMeasureFields')}</h3>
      {list(engine.MEASURE_FIELDS, 'm.')}
    </section>
  );
}
