import { shownScript } from '../app/settings.ts';
import { atMarks } from '../reading/table/at-marks.ts';
import { loadConvert, quotesFor } from './converter.ts';
import { copyRequest } from './copy.ts';
import { tools } from './load-tools.ts';
import type { PageReader } from './overlay-script.ts';
import { defaultScript, loadSettings } from './settings.ts';
import { showToast } from './toast.ts';
import { words } from './words.ts';

/** Copies the article in the reader's script without opening a window, and says so on the page. */
export async function copyPage(document: Document, { readPage }: PageReader): Promise<boolean> {
  const settings = await loadSettings();
  const text = await readPage(settings.hints);
  const { convertReading, withMeasures } = await tools();
  const found = withMeasures(text);
  const reading = { ...found, measures: atMarks(found.measures, settings.marks) };
  if (reading.blocks.length === 0) {
    showToast(document, words('copyNothing'));
    return false;
  }
  const script = shownScript(settings, defaultScript());
  const shown =
    script === 'source'
      ? reading
      : await convertReading(reading, await loadConvert(script, settings), {
          quotes: quotesFor(script, settings),
        }).catch(() => reading);
  const count = await copyRequest(document, {
    reading: shown,
    measures: settings.measures,
    form: undefined,
  });
  showToast(document, count === undefined ? words('copyFailed') : words('copied', count));
  return count !== undefined;
}
