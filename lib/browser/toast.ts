import { createElement, rootOf } from '../dom/document.ts';
import { append } from '../dom/element.ts';
import { makeHost } from './hidden-host.ts';

/** How long a toast stays, in milliseconds: a sentence of twenty characters is read in two seconds. */
const STAY = 3500;

const STYLE = `
:host { right: 20px !important; bottom: 20px !important; }
p { margin: 0; padding: 12px 18px; max-width: 360px; border-radius: 8px; background: #24211c; color: #fdfbf6;
  font: 14px/1.6 system-ui, sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / 30%); }`;

/** Says a sentence in the corner of the page for a moment, to screen readers too; nothing of it stays behind. */
export function showToast(document: Document, sentence: string): void {
  const { host, shadow } = makeHost(document, STYLE);
  const text = createElement(document, 'p');
  text.setAttribute('role', 'status');
  shadow.append(text);
  const root = rootOf(document);
  if (!root) return;
  append(root, host);
  // A live region announces what changes in it, not what it is born with.
  requestAnimationFrame(() => {
    text.textContent = sentence;
  });
  setTimeout(() => host.remove(), STAY);
}
