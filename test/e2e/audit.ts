import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { THEMES, type Theme } from '../../lib/app/settings.ts';

/** Runs an expression in the document that is looked at. */
export type Ask = <T>(expression: string) => Promise<T>;

/** Brings axe-core into a document. */
export async function bringAxe(ask: Ask): Promise<void> {
  const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  await ask(`(() => { ${source}; return 1; })()`);
}

/** What the colours decide. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds wrong in a document: all that it knows in the first of some themes, what colours decide in the
 * others. Each as `theme rule: element, what to do`.
 */
export const audit = (ask: Ask, themes: readonly Theme[]): Promise<readonly string[]> =>
  ask(`(async () => {
    const root = document.querySelector('.zhengwen');
    const all = ${JSON.stringify(THEMES)};
    const worn = all.find((theme) => root.classList.contains(theme));
    const wear = (theme) => all.forEach((one) => root.classList.toggle(one, one === theme));
    // What is on its way to another colour is in none.
    const still = document.createElement('style');
    still.textContent = '* { transition: none !important; animation: none !important }';
    document.head.append(still);
    const found = [];
    const look = async (theme, options) => {
      wear(theme);
      const { violations } = await axe.run(document, { resultTypes: ['violations'], ...options });
      for (const { id, nodes } of violations)
        for (const { html, failureSummary } of nodes)
          found.push(theme + ' ' + id + ': ' + html.slice(0, 200) + ' ' + failureSummary.replace(/\\s+/g, ' ').slice(0, 300));
    };
    try {
      const [first, ...others] = ${JSON.stringify(themes)};
      await look(first, { rules: { 'target-size': { enabled: true } } });
      for (const theme of others) await look(theme, { runOnly: ${JSON.stringify(OF_COLOURS)} });
    } finally {
      wear(worn);
      still.remove();
    }
    return found;
  })()`);
