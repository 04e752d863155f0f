import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { fetchTable } from '../lib/browser/load-table.ts';
import { installMenus } from '../lib/browser/menus.ts';
import { answerAsBackground } from '../lib/browser/messages.ts';
import { injectScript } from '../lib/browser/reader-script.ts';
import { runInTab, sayOnButton } from '../lib/browser/run-in-tab.ts';
import { toBase64 } from '../lib/browser/to-base64.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(installMenus);
  // Firefox for Android has neither context menus nor shortcuts.
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => runInTab(String(menuItemId), tab));
  browser.commands?.onCommand.addListener((command, tab) => runInTab(command, tab));

  answerAsBackground((request, tabId) => {
    switch (request.type) {
      case 'table':
        return fetchTable(request.name).then((bytes) => ({ base64: toBase64(bytes) }));
      case 'script':
        return injectScript(tabId, request.name);
      case 'options':
        return browser.runtime.openOptionsPage().then(() => true);
      case 'lost':
        return sayOnButton(tabId, 'restricted_blocked').then(() => true);
      default:
        return request satisfies never;
    }
  });
});
