import { useRef, useState } from 'preact/hooks';
import type { MessageKey, Words } from '../../../lib/app/words.ts';
import type { Template } from '../../../lib/export/template/template.ts';
import { type ReadTemplates, templatesFromFile, templatesToFile } from '../../../lib/export/template/template-file.ts';
import { useWords } from '../../words-context.ts';
import type { TemplatesSectionProps } from './TemplatesSection.tsx';

/** The templates, and what takes those of a file. */
export interface TemplateFilesProps extends Pick<TemplatesSectionProps, 'saveText'> {
  readonly templates: readonly Template[];
  /** Gives how many were new and found room. */
  readonly onAdd: (more: readonly Template[]) => number;
}

/** Larger than any file we write: 50 templates of 100,000 characters that take three bytes each. Bytes. */
const LARGEST = 16_000_000;

const PROBLEM_WORDS = {
  'too-large': 'import_tooLong',
  'not-json': 'import_notJson',
  'not-templates': 'templatesNotOurs',
  'none-sound': 'templatesNoneSound',
} as const satisfies Record<Extract<ReadTemplates, { problem: unknown }>['problem'] | 'too-large', MessageKey>;

/** Takes what a file has, and gives the sentence on it. */
async function takeFile(file: File, words: Words, onAdd: TemplateFilesProps['onAdd']): Promise<string> {
  if (file.size > LARGEST) return words(PROBLEM_WORDS['too-large']);
  const read = templatesFromFile(await file.text());
  if ('problem' in read) return words(PROBLEM_WORDS[read.problem]);
  const added = onAdd(read.templates);
  const left = read.templates.length - added + read.leftOut;
  return left > 0 ? words('templatesAddedLeft', added, left) : words('templatesAdded', added);
}

/** Templates to and from another browser: as a file. */
export function TemplateFiles({ templates, onAdd, saveText }: TemplateFilesProps) {
  const words = useWords();
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const save = (): void => {
    saveText({ name: 'zhengwen-templates.json', type: 'application/json', text: templatesToFile(templates) });
  };
  return (
    <>
      <p class="actions">
        <button type="button" data-action="export-templates" disabled={templates.length === 0} onClick={save}>
          {words('templatesExport')}
        </button>
        <button type="button" data-action="import-templates" onClick={() => field.current?.click()}>
          {words('templatesImport')}
        </button>
        <input
          ref={field}
          type="file"
          name="templates"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file may be chosen again.
            currentTarget.value = '';
            if (file) takeFile(file, words, onAdd).then(setTold, () => setTold(words('import_notJson')));
          }}
        />
      </p>
      <p role="status" class="told-templates">
        {told}
      </p>
    </>
  );
}
