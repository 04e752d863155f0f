import '../../components/style.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsApp } from '../../components/OptionsApp.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { defaultScript, loadSettings, saveSettings } from '../../lib/browser/settings.ts';
import { words } from '../../lib/browser/words.ts';

const root = document.getElementById('app');
document.documentElement.lang = browser.i18n.getUILanguage();
document.title = words('settings');

if (root) {
  loadSettings().then((settings) =>
    render(
      <WordsContext.Provider value={words}>
        <OptionsApp settings={settings} defaultScript={defaultScript()} onSettings={saveSettings} />
      </WordsContext.Provider>,
      root,
    ),
  );
}
