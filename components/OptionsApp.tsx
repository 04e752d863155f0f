import { useState } from 'preact/hooks';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import { ScriptSwitch } from './ScriptSwitch.tsx';
import { TaiwanWordsList } from './TaiwanWordsList.tsx';
import { TypographyPanel } from './TypographyPanel.tsx';
import { useWords } from './words-context.ts';

/** The settings as stored, and how to store them. */
export interface OptionsAppProps {
  readonly settings: Settings;
  readonly defaultScript: ShownScript;
  readonly onSettings: (change: Partial<Settings>) => Promise<void>;
}

/** The options page: what is not worth a place in the toolbar. Every change is saved at once. */
export function OptionsApp(props: OptionsAppProps) {
  const words = useWords();
  const [settings, setSettings] = useState(props.settings);
  const [status, setStatus] = useState<'saved' | 'notSaved' | undefined>(undefined);
  const change = (next: Partial<Settings>): void => {
    setSettings((last) => ({ ...last, ...next }));
    setStatus(undefined);
    props.onSettings(next).then(
      () => setStatus('saved'),
      () => setStatus('notSaved'),
    );
  };
  const hints = Object.entries(settings.hints);
  return (
    <div class={`zhengwen options ${settings.theme}`} lang={words('uiLanguage')}>
      <h1>{words('settings')}</h1>
      <section>
        <h2>{words('defaultScript')}</h2>
        <ScriptSwitch script={settings.script ?? props.defaultScript} onScript={(script) => change({ script })} />
        <label class="check block">
          <input
            type="checkbox"
            checked={settings.localNames}
            onChange={(event) => change({ localNames: event.currentTarget.checked })}
          />
          {words('localWords')}
        </label>
        <TaiwanWordsList />
        <label class="check block">
          <input
            type="checkbox"
            checked={settings.quotes}
            onChange={(event) => change({ quotes: event.currentTarget.checked })}
          />
          {words('quotes')}
        </label>
      </section>
      <section>
        <h2>
          <label for="own-words">{words('ownWords')}</label>
        </h2>
        <p class="aside">{words('ownWordsHelp')}</p>
        <textarea
          id="own-words"
          rows={8}
          value={settings.ownWords}
          onInput={(event) => change({ ownWords: event.currentTarget.value })}
        />
      </section>
      <TypographyPanel settings={settings} onSettings={change} />
      {hints.length > 0 && (
        <section>
          <h2>{words('siteHints')}</h2>
          <ul>
            {hints.map(([host, selector]) => (
              <li key={host}>
                {host} <code>{selector}</code>{' '}
                <button
                  type="button"
                  class="link"
                  onClick={() => change({ hints: Object.fromEntries(hints.filter(([h]) => h !== host)) })}
                >
                  {words('forget')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words('shortcuts')}</h2>
        <p>Alt+Shift+Z · Alt+Shift+R · Alt+Shift+C</p>
        <p class="aside">{words('shortcutsHelp')}</p>
      </section>
      <p class="aside">{words('privacy')}</p>
      <output class="status" aria-live="polite">
        {status ? words(status) : ''}
      </output>
    </div>
  );
}
