import type { FormatName } from '../export/formats.ts';
import type { Block, Reading } from '../reading/article.ts';
import type { OutlineEntry } from '../reading/outline-of.ts';
import type { Target } from '../script/convert.ts';
import type { Settings, ShownScript } from './settings.ts';

/** A form a reading is copied in; without one, rich and plain text go on the clipboard together. */
export type CopyForm = FormatName | 'cite';

/** What is copied: the reading as shown. */
export interface CopyRequest {
  readonly reading: Reading;
  readonly measures: boolean;
  readonly form: CopyForm | undefined;
}

/** A file that the browser is to save. */
export interface SavedFile {
  /** With its extension. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A set phrase as the text view shows it. */
export interface SetPhraseNote {
  readonly term: string;
  readonly members: readonly string[];
  /** English. */
  readonly gloss: string;
}

/** A set phrase in its place in the text shown. */
export interface PhraseMark {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly phrase: SetPhraseNote;
}

/** What the reader needs done that takes a browser or a table: the same for popup and overlay. */
export interface Services {
  /** The reading as it is shown in a script, with the reader's own words; the dictionaries load on the first call. */
  readonly convert: (reading: Reading, target: Target, settings: Settings) => Promise<Reading>;
  readonly outline: (blocks: readonly Block[]) => Promise<readonly OutlineEntry[]>;
  /** The reading with its measures found. */
  readonly withMeasures: (reading: Reading) => Promise<Reading>;
  /** The set phrases of the text shown, glossed in the script shown. */
  readonly findPhrases: (
    paragraphs: readonly string[],
    script: ShownScript,
    settings: Settings,
  ) => Promise<readonly PhraseMark[]>;
  /** The names of measure rules in words. */
  readonly ruleWords: (names: readonly string[]) => Promise<readonly string[]>;
  /** Both resolve to the number of characters copied, or `undefined` when the browser refused. */
  readonly copy: (request: CopyRequest) => Promise<number | undefined>;
  readonly copyText: (text: string) => Promise<number | undefined>;
  readonly save: (reading: Reading, measures: boolean, form: FormatName) => void;
  readonly saveText: (file: SavedFile) => void;
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>;
  readonly openOptions: () => void;
}
