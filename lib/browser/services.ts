import type { Services } from '../app/services.ts';
import { loadConvert, quotesFor } from './converter.ts';
import { copyRequest, copyText } from './copy.ts';
import { tools } from './load-tools.ts';
import { askBackground } from './messages.ts';
import { nextTask } from './next-task.ts';
import { ruleWords } from './rule-words.ts';
import { saveFile, saveText } from './save-file.ts';
import { saveSettings } from './settings.ts';
import { findPhrases } from './shown-phrases.ts';

/** What the reader needs done, done in this document's browser. */
export const servicesIn = (document: Document): Services => ({
  convert: async (reading, target, settings) => {
    const [{ convertReading }, convert] = await Promise.all([tools(), loadConvert(target, settings)]);
    return convertReading(reading, convert, { pause: nextTask, quotes: quotesFor(target, settings) });
  },
  outline: async (blocks) => (await tools()).outlineOf(blocks),
  withMeasures: async (reading) => (await tools()).withMeasuresSliced(reading, nextTask),
  findPhrases,
  ruleWords,
  copy: (request) => copyRequest(document, request),
  copyText: (text) => copyText(document, text),
  save: (reading, measures, form) => saveFile(document, reading, measures, form),
  saveText: (file) => saveText(document, file),
  saveSettings,
  openOptions: () => {
    // A page's script may not open the options page itself.
    askBackground({ type: 'options' }).catch(() => {});
  },
});
