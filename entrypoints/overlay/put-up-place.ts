import indexCss from '../../components/styles/index.css?inline';
import type { Theme } from '../../lib/app/settings.ts';
import type { OwnPlace } from '../../lib/browser/copy-page.ts';
import { words } from '../../lib/browser/words.ts';
import { createElement, rootOf } from '../../lib/dom/document.ts';
import { putUpStage } from './stage.ts';

/** A place of our own over the page, in the colours of the reader, with nothing in it yet. @throws in an empty document */
export async function putUpPlace(theme: Theme): Promise<OwnPlace> {
  const root = rootOf(document);
  if (!root) throw new Error('a document without an element');
  const { container, remove } = await putUpStage(root, {
    label: words('copyText'),
    language: words('uiLanguage'),
    css: indexCss,
    onClose: () => remove(),
    copyFor: () => undefined,
  });
  const home = createElement(container.ownerDocument, 'div');
  home.className = `zhengwen ${theme}`;
  container.append(home);
  return { home, remove };
}
