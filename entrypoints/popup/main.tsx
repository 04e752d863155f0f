import '../../components/styles/index.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp } from '../../components/PopupApp.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { opensAsPage } from '../../lib/app/opens-as-page.ts';
import { provideImports } from '../../lib/browser/load-script.ts';
import { servicesIn } from '../../lib/browser/services.ts';
import { defaultScript, loadSettings } from '../../lib/browser/settings.ts';
import { openTab, restrictionOfError } from '../../lib/browser/tab-page.ts';
import { words } from '../../lib/browser/words.ts';

provideImports();
const root = document.getElementById('app');
document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.classList.toggle('page', opensAsPage(navigator.userAgent));

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
          services={servicesIn(root)}
          restrictionOf={restrictionOfError}
          close={() => window.close()}
        />
      </WordsContext.Provider>,
      root,
    ),
  );
}
