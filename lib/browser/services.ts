import type { Services } from '../app/services.ts';
import { SHOWN_LANGUAGES } from '../app/shown-languages.ts';
import { loadConvert, quotesFor } from './converter.ts';
import { tools } from './load-tools.ts';
import { askBackground } from './messages.ts';
import { nextTask } from './next-task.ts';
import { ruleWords } from './rule-words.ts';
import { saveSettings } from './settings.ts';
import { findPhrases } from './shown-phrases.ts';
import { words } from './words.ts';

const load = () => import('./writers.ts');

/** What is done by code that is loaded with the first copy or file; the sentence on it. */
const written = (run: (writers: Awaited<ReturnType<typeof load>>) => string | Promise<string>): Promise<string> =>
  load()
    .then(run)
    .catch((error: unknown) => {
      console.error('Zhengwen could not write', error);
      return words('writersFailed');
    });

/**
 * What the reader needs done, done in this browser.
 * @param home the element that the reader stands in
 */
export const servicesIn = (home: HTMLElement): Services => ({
  convert: async (reading, target, settings) => {
    const [{ convertReading }, convert] = await Promise.all([tools(), loadConvert(target, settings)]);
    const shown = await convertReading(reading, convert, { pause: nextTask, quotes: quotesFor(target, settings) });
    return { ...shown, lang: SHOWN_LANGUAGES[target] };
  },
  outline: async (blocks) => (await tools()).outlineOf(blocks),
  withMeasures: async (reading) => (await tools()).withMeasuresSliced(reading, nextTask),
  findPhrases,
  ruleWords,
  copy: (request, onWritten) => written(({ copyRequest }) => copyRequest(home, request, onWritten)),
  copyText: (text, more) => written(({ copyText }) => copyText(home, text, more)),
  copyTable: (reading, table, cited) =>
    written(({ copyText, tableFlavours }) => {
      const { text, html } = tableFlavours(reading, table, cited ? new Date() : undefined);
      return copyText(home, text, { html, said: words('tableCopied', table.rows.length) });
    }),
  loadFlavours: async () => (await load()).flavoursNow,
  save: (request) => written(({ saveFile }) => saveFile(home.ownerDocument, request)),
  saveText: (file) => written(({ saveText }) => saveText(home.ownerDocument, file)),
  send: (target, request) => written(({ sendTo }) => sendTo(home, target, request)),
  saveSettings,
  kept: async () => (await import('./kept-services.ts')).KEPT,
  speech: async () => (await import('./speech.ts')).speechIn(home.ownerDocument.defaultView),
  openOptions: () => {
    // A page's script may not open the options page itself.
    askBackground({ type: 'options' }).catch(() => {});
  },
});
