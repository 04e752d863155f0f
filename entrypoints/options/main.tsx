import '../../components/styles/index.css';
import '../../components/styles/options.css';
import '../../components/styles/panels.css';
import '../../components/styles/templates.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsApp } from '../../components/OptionsApp.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { provideImports } from '../../lib/browser/load-script.ts';
import { loadTemplates } from '../../lib/browser/load-templates.ts';
import { deleteNotes, listNotedPages } from '../../lib/browser/own-notes.ts';
import { saveText } from '../../lib/browser/save-text.ts';
import { defaultScript, loadSettings, saveSettings } from '../../lib/browser/settings.ts';
import { boundShortcuts, openShortcutSettings } from '../../lib/browser/shortcuts.ts';
import { listAtOnce, setAtOnce } from '../../lib/browser/site-permission.ts';
import { watchSettings } from '../../lib/browser/watch-settings.ts';
import { words } from '../../lib/browser/words.ts';

const AT_ONCE = { list: listAtOnce, set: setAtOnce };
const NOTES = { listNotedPages, deleteNotes };
provideImports();
const root = document.getElementById('app');
document.documentElement.lang = browser.i18n.getUILanguage();
document.title = words('settings');

if (root) {
  loadSettings().then((settings) =>
    render(
      <WordsContext.Provider value={words}>
        <OptionsApp
          settings={settings}
          defaultScript={defaultScript()}
          onSettings={saveSettings}
          watchSettings={watchSettings}
          loadEngine={loadTemplates}
          saveText={(file) => saveText(document, file)}
          boundShortcuts={boundShortcuts}
          openShortcutSettings={openShortcutSettings}
          atOnce={AT_ONCE}
          notes={NOTES}
          version={browser.runtime.getManifest().version}
        />
      </WordsContext.Provider>,
      root,
    ),
  );
}
