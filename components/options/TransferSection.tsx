import { useRef, useState } from 'preact/hooks';
import type { SavedFile } from '../../lib/app/services.ts';
import { withTemplates } from '../../lib/app/template-list.ts';
import { exportSettings, type ImportedSettings, importSettings } from '../../lib/app/transfer-settings.ts';
import type { Words } from '../../lib/app/words.ts';
import { useWords } from '../words-context.ts';
import type { SectionProps } from './section-props.ts';

/** What the settings are written to and read from. */
export interface TransferSectionProps extends SectionProps {
  readonly version: string;
  readonly saveText: (file: SavedFile) => void;
}

/** Names of settings told at most: a file of another program may hold thousands. */
const MOST_NAMES = 8;

/** What is said of a file that was read. */
function sentenceFor(words: Words, imported: ImportedSettings): string {
  if ('refused' in imported) return words(`import_${imported.refused}`);
  const { settings, left } = imported;
  if (left.length === 0) return words('importDone', Object.keys(settings).length);
  const names = [...left.slice(0, MOST_NAMES), ...(left.length > MOST_NAMES ? ['…'] : [])];
  return words('importLeft', Object.keys(settings).length, names.join(', '));
}

/** The settings as a file, and from one. */
export function TransferSection({ settings, onSettings, version, saveText }: TransferSectionProps) {
  const words = useWords();
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const save = (): void => {
    const now = new Date();
    const name = `zhengwen-settings-${now.toISOString().slice(0, 10)}.json`;
    saveText({ name, type: 'application/json', text: exportSettings(settings, version, now) });
  };
  const take = async (file: File): Promise<void> => {
    const imported = importSettings(await file.text());
    if ('settings' in imported) {
      const { hints, sites, templates, ...rest } = imported.settings;
      onSettings({
        ...rest,
        ...(hints && { hints: { ...settings.hints, ...hints } }),
        ...(sites && { sites: { ...settings.sites, ...sites } }),
        ...(templates && { templates: withTemplates(settings.templates, templates) }),
      });
    }
    setTold(sentenceFor(words, imported));
  };
  return (
    <section class="transfer">
      <h2>{words('transfer')}</h2>
      <p class="aside">{words('transferHelp')}</p>
      <p class="actions">
        <button type="button" data-action="export-settings" onClick={save}>
          {words('exportSettings')}
        </button>
        <button type="button" data-action="import-settings" onClick={() => field.current?.click()}>
          {words('importSettings')}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file may be chosen again.
            currentTarget.value = '';
            if (file) take(file).catch(() => setTold(words('import_notJson')));
          }}
        />
      </p>
      <p role="status" class="told">
        {told}
      </p>
    </section>
  );
}
