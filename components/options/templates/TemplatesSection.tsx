import { useState } from 'preact/hooks';
import type { SavedFile } from '../../../lib/app/services.ts';
import type { Settings } from '../../../lib/app/settings.ts';
import { changeTemplate, moveTemplate, putTemplate, withTemplates } from '../../../lib/app/template-list.ts';
import type { MessageKey } from '../../../lib/app/words.ts';
import type { TemplateEngine } from '../../../lib/export/template/load-templates.ts';
import { LONGEST_TEMPLATE, MOST_TEMPLATES, type Template } from '../../../lib/export/template/template.ts';
import { useAsync } from '../../use-async.ts';
import { useWords } from '../../words-context.ts';
import { grouped } from './grouped.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateFiles } from './TemplateFiles.tsx';
import { TemplateList } from './TemplateList.tsx';
import { templateLanguage } from './template-language.ts';
import { type Keeping, type TemplateChange, useTemplates } from './use-templates.ts';

/** The templates as stored, and what stores, fills and files them. */
export interface TemplatesSectionProps {
  readonly settings: Pick<Settings, 'templates' | 'copyAs'>;
  /** Rejects when the browser does not store it. */
  readonly onSave: (change: TemplateChange) => Promise<void>;
  readonly loadEngine: () => Promise<TemplateEngine>;
  readonly saveText: (file: SavedFile) => unknown;
}

const KEEPING_WORDS = {
  kept: 'saved',
  waiting: undefined,
  full: 'templatesFull',
  refused: 'templatesRefused',
} as const satisfies Record<Keeping, MessageKey | undefined>;

/** Whether what was written is stored; where it is not, that it is still here, and the way to try again. */
function KeepingLine({ keeping, onRetry }: { readonly keeping: Keeping; readonly onRetry: () => void }) {
  const words = useWords();
  const key = KEEPING_WORDS[keeping];
  const failed = keeping === 'full' || keeping === 'refused';
  return (
    <p class="template-kept" {...(failed && { role: 'alert' })}>
      {key && <span class={failed ? 'wrong' : 'aside'}>{words(key)}</span>}{' '}
      {failed && (
        <button type="button" data-action="store-templates" onClick={onRetry}>
          {words('retry')}
        </button>
      )}
    </p>
  );
}

/** What was deleted last, so that it can come back. */
interface Removed {
  readonly index: number;
  readonly template: Template;
}

/** A place of a list after the one at `index` was moved. */
const placeAfterMove = (place: number, index: number, to: number): number => {
  if (place === index) return to;
  return place === to ? index : place;
};

/** The reader's own forms: written here, chosen in the menu of the copy button. */
export function TemplatesSection({ settings, onSave, loadEngine, saveText }: TemplatesSectionProps) {
  const words = useWords();
  const { templates, keeping, change, flush } = useTemplates(settings.templates, onSave);
  const [open, setOpen] = useState<number | undefined>(undefined);
  const [removed, setRemoved] = useState<Removed | undefined>(undefined);
  const loaded = useAsync(loadEngine, 'Zhengwen could not load what fills templates');
  const engine = loaded.state === 'ready' ? loaded.value : undefined;
  const isFull = templates.length >= MOST_TEMPLATES;
  const add = (more: readonly Template[]): number => {
    const next = withTemplates(templates, more);
    if (next !== templates) change(next);
    if (next.length > templates.length) setOpen(templates.length);
    return next.length - templates.length;
  };
  const edit = (index: number, next: Partial<Template>): void => {
    const isChosen = next.name !== undefined && settings.copyAs === `template:${templates[index]?.name}`;
    change(changeTemplate(templates, index, next), isChosen ? `template:${next.name}` : undefined);
  };
  const move = (index: number, by: 1 | -1): void => {
    const next = moveTemplate(templates, index, by);
    if (next === templates) return;
    change(next);
    setOpen((last) => (last === undefined ? last : placeAfterMove(last, index, index + by)));
  };
  const remove = (index: number): void => {
    const template = templates[index];
    if (!template) return;
    change(templates.toSpliced(index, 1));
    setRemoved({ index, template });
    setOpen(undefined);
  };
  const undo = ({ index, template }: Removed): void => {
    change(putTemplate(templates, index, template));
    setRemoved(undefined);
    setOpen(index);
  };
  const begun = [
    { name: words('templateNew'), text: '' },
    ...(engine?.shippedTemplates(templateLanguage(words)) ?? []),
  ];
  return (
    <section class="templates" id="templates">
      <h2>{words('templates')}</h2>
      <p class="aside">{words('templatesHelp', MOST_TEMPLATES, grouped(LONGEST_TEMPLATE))}</p>
      <TemplateList
        templates={templates}
        open={open}
        onOpen={(index) => setOpen(open === index ? undefined : index)}
        onMove={move}
        onRemove={remove}
      />
      <p role="status" class="template-removed">
        {removed && (
          <>
            {words('templateRemoved', removed.template.name)}{' '}
            <button type="button" class="link" data-action="undo-remove" onClick={() => undo(removed)}>
              {words('undo')}
            </button>
          </>
        )}
      </p>
      {open !== undefined && templates[open] && (
        <TemplateEditor
          key={open}
          templates={templates}
          index={open}
          engine={engine}
          onChange={(next) => edit(open, next)}
        />
      )}
      <KeepingLine keeping={keeping} onRetry={flush} />
      {loaded.state === 'failed' && <p class="wrong">{words('templatesNoEngine')}</p>}
      <p class="actions">
        {words('templateAdd')}
        {begun.map((template) => (
          <button
            key={template.name}
            type="button"
            data-add={template.name}
            disabled={isFull}
            onClick={() => add([template])}
          >
            {template.name}
          </button>
        ))}
      </p>
      <TemplateFiles templates={templates} onAdd={add} saveText={saveText} />
    </section>
  );
}
