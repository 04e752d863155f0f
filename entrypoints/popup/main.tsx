import '../../components/style.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp } from '../../components/PopupApp.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { servicesIn } from '../../lib/browser/services.ts';
import { defaultScript, loadSettings } from '../../lib/browser/settings.ts';
import { openTab, restrictionOfError } from '../../lib/browser/tab-page.ts';
import { words } from '../../lib/browser/words.ts';

const root = document.getElementById('app');
document.documentElement.lang = browser.i18n.getUILanguage();

if (root) {
  // The page is read while the settings load.
  const settings = loadSettings();
  const page = openTab(settings.then(({ hints }) => hints));
  settings.then((chosen) =>
    render(
      <WordsContext.Provider value={words}>
        <PopupApp
          page={page}
          settings={chosen}
          defaultScript={defaultScript()}
          services={servicesIn(document)}
          restrictionOf={restrictionOfError}
          close={() => window.close()}
        />
      </WordsContext.Provider>,
      root,
    ),
  );
}
