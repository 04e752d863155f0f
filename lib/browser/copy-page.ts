import { type Settings, shownScript, type Theme } from '../app/settings.ts';
import { SHOWN_LANGUAGES } from '../app/shown-languages.ts';
import { hostOf, settingsAt } from '../app/sites.ts';
import { type ReadingWithFootnotes, withNotes } from '../export/with-notes.ts';
import { placeNotes } from '../reading/annotations/place-notes.ts';
import { shownNotes } from '../reading/annotations/shown-notes.ts';
import type { Reading } from '../reading/article.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';
import { atMarks } from '../reading/table/at-marks.ts';
import { copyFlavours } from './clipboard.ts';
import { loadConvert, quotesFor } from './converter.ts';
import { type Copyable, copyableOf, copyOrShow } from './copy.ts';
import { isPrivate } from './is-private.ts';
import { tools } from './load-tools.ts';
import type { PageReader } from './overlay-script.ts';
import { loadNotes } from './own-notes.ts';
import { defaultScript, loadSettings } from './settings.ts';
import { showToast } from './toast.ts';
import { words } from './words.ts';

/** The reading in the script that is chosen for its site; its own where that cannot be had. */
async function inScript(reading: Reading, settings: Settings): Promise<Reading> {
  const script = shownScript(settings, defaultScript());
  if (script === 'source') return reading;
  const { convertReading } = await tools();
  const options = { quotes: quotesFor(script, settings) };
  return convertReading(reading, await loadConvert(script, settings), options)
    .then((shown) => ({ ...shown, lang: SHOWN_LANGUAGES[script] }))
    .catch(() => reading);
}

/** The reading with the reader's own notes on its page, where copies are to hold them: as the open reader copies it. */
async function noted(source: Reading, shown: Reading, { exportNotes }: Settings): Promise<ReadingWithFootnotes> {
  const bare = { reading: shown, footnotes: [] };
  if (!exportNotes || (await isPrivate())) return bare;
  const notes = await loadNotes(source.url);
  if (notes.length === 0) return bare;
  const labels = { title: words('notesTitle'), lost: words('noteLostShort') };
  return withNotes(shown, shownNotes(placeNotes(paragraphsOf(source.blocks), notes), shown), labels);
}

/** A place of our own on the page, where no handler of the page hears what is copied; taken away by `remove`. */
export interface OwnPlace {
  readonly home: HTMLElement;
  readonly remove: () => void;
}

/**
 * Copies where the page's own document would not: in a document of ours, where none of its handlers stops the command;
 * and where the browser refuses that too, a box with the text stays open there.
 * @returns the sentence in the box
 */
async function copyInOwnPlace(given: Copyable, putUp: () => Promise<OwnPlace>): Promise<string | undefined> {
  const { home, remove } = await putUp();
  const refused = await copyOrShow(home, given, remove);
  if (refused === undefined) remove();
  return refused;
}

/**
 * Copies the article as the open reader would, without opening it, and says so on the page.
 * @param putUp gives a place of our own, in the colours of the reader
 */
export async function copyPage(
  document: Document,
  { readPage }: PageReader,
  putUp: (theme: Theme) => Promise<OwnPlace>,
): Promise<boolean> {
  const everywhere = await loadSettings();
  const text = await readPage(everywhere.hints);
  const settings = settingsAt(everywhere, hostOf(text.url));
  const found = (await tools()).withMeasures(text);
  const reading = { ...found, measures: atMarks(found.measures, settings.marks) };
  if (reading.blocks.length === 0) {
    showToast(document, words('copyNothing'));
    return false;
  }
  const shown = await inScript(reading, settings);
  const made = await copyableOf({
    ...(await noted(reading, shown, settings)),
    form: settings.copyAs,
    settings,
    source: reading,
  });
  const refusal = 'text' in made && (await copyFlavours(document, made));
  const refused = refusal ? await copyInOwnPlace(made, () => putUp(settings.theme)) : undefined;
  showToast(document, refused ?? made.sentence);
  return 'text' in made && refused === undefined;
}
