import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openAtOnce, watchAtOnce } from '../lib/browser/at-once.ts';
import { coverPage } from '../lib/browser/cover-page.ts';
import { injectScript } from '../lib/browser/load-script.ts';
import { fetchTable } from '../lib/browser/load-table.ts';
import { installMenus } from '../lib/browser/menus.ts';
import { answerAsBackground } from '../lib/browser/messages.ts';
import { loadReadingPlace, saveReadingPlace } from '../lib/browser/reading-places.ts';
import { runInTab, sayOnButton } from '../lib/browser/run-in-tab.ts';
import { toBase64 } from '../lib/browser/to-base64.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(installMenus);
  watchAtOnce();
  // Firefox for Android has neither context menus nor shortcuts.
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => runInTab(String(menuItemId), tab));
  browser.commands?.onCommand.addListener((command, tab) => runInTab(command, tab));

  answerAsBackground((request, { tab, url = '' }) => {
    const tabId = tab?.id;
    switch (request.type) {
      case 'table':
        return fetchTable(request.name).then((bytes) => ({ base64: toBase64(bytes) }));
      case 'script':
        return injectScript(tabId, request.name, request.there);
      case 'options':
        return browser.runtime.openOptionsPage().then(() => true);
      case 'cover':
        return coverPage(tabId, request.covered);
      case 'arrived':
        return openAtOnce(tabId, url);
      case 'findPlace':
        return tab?.incognito ? Promise.resolve({}) : loadReadingPlace(url).then((place) => ({ place }));
      case 'keepPlace':
        return tab?.incognito ? Promise.resolve(true) : saveReadingPlace(url, request.place).then(() => true);
      case 'lost':
        return sayOnButton(tabId, 'restricted_blocked').then(() => true);
      default:
        return request satisfies never;
    }
  });
});
