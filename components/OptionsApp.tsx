import { useEffect, useState } from 'preact/hooks';
import type { SavedFile } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import { NotesSection, type NotesStore } from './options/NotesSection.tsx';
import { OwnWordsSection } from './options/OwnWordsSection.tsx';
import { ScriptSection } from './options/ScriptSection.tsx';
import { ShortcutsSection, type ShortcutsSectionProps } from './options/ShortcutsSection.tsx';
import { type AtOnce, SitesSection } from './options/SitesSection.tsx';
import { TransferSection } from './options/TransferSection.tsx';
import { TypeSection } from './options/TypeSection.tsx';
import { TemplatesSection, type TemplatesSectionProps } from './options/templates/TemplatesSection.tsx';
import { useWords } from './words-context.ts';

/** The settings as stored, and what the browser does for the page that changes them. */
export interface OptionsAppProps extends ShortcutsSectionProps, Pick<TemplatesSectionProps, 'loadEngine'> {
  readonly settings: Settings;
  readonly defaultScript: ShownScript;
  /** Rejects when the browser does not store it. */
  readonly onSettings: (change: Partial<Settings>) => Promise<void>;
  /** Tells of settings changed elsewhere; gives the way to stop. */
  readonly watchSettings: (tell: (settings: Settings) => void) => () => void;
  readonly saveText: (file: SavedFile) => void;
  readonly notes: NotesStore;
  readonly atOnce: AtOnce;
  /** Of the extension. */
  readonly version: string;
}

/** The options page: what is not worth a place in the toolbar. Every change is saved at once. */
export function OptionsApp(props: OptionsAppProps) {
  const { defaultScript, watchSettings, saveText, version } = props;
  const words = useWords();
  const [settings, setSettings] = useState(props.settings);
  const [status, setStatus] = useState<'saved' | 'notSaved' | undefined>(undefined);
  useEffect(() => watchSettings(setSettings), [watchSettings]);
  /** Without a word on it: who types would hear it at every letter. */
  const store = (next: Partial<Settings>): Promise<void> => {
    setSettings((last) => ({ ...last, ...next }));
    return props.onSettings(next);
  };
  const change = (next: Partial<Settings>): void => {
    setStatus(undefined);
    store(next).then(
      () => setStatus('saved'),
      () => setStatus('notSaved'),
    );
  };
  const section = { settings, onSettings: change };
  return (
    <main class={`zhengwen options ${settings.theme}`} lang={words('uiLanguage')}>
      <h1>{words('settings')}</h1>
      <ScriptSection {...section} defaultScript={defaultScript} />
      <OwnWordsSection {...section} />
      <TypeSection {...section} />
      <SitesSection {...section} atOnce={props.atOnce} />
      <TemplatesSection settings={settings} onSave={store} loadEngine={props.loadEngine} saveText={saveText} />
      <NotesSection {...section} store={props.notes} />
      <TransferSection {...section} version={version} saveText={saveText} />
      <ShortcutsSection boundShortcuts={props.boundShortcuts} openShortcutSettings={props.openShortcutSettings} />
      <p class="aside">{words('privacy')}</p>
      <output class="status" aria-live="polite">
        {status ? words(status) : ''}
      </output>
    </main>
  );
}
