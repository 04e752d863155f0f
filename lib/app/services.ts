import type { Selected } from '../export/cut-export.ts';
import type { Footnote } from '../export/footnote.ts';
import type { Written } from '../export/format.ts';
import type { Block, Reading, Table } from '../reading/article.ts';
import type { Decisions } from '../reading/decide.ts';
import type { OutlineEntry } from '../reading/outline-of.ts';
import type { Target } from '../script/convert.ts';
import type { Speech } from './aloud/speech.ts';
import type { CopyForm } from './copy-form.ts';
import type { Flavours } from './flavours.ts';
import type { KeptServices } from './kept-services.ts';
import type { Settings, ShownScript } from './settings.ts';

/** What is copied or saved: the reading as shown, in which form, and what goes with it as the reader chose. */
export interface CopyRequest {
  readonly reading: Reading;
  readonly form: CopyForm;
  readonly settings: Settings;
  /** The reader's own notes on it. */
  readonly footnotes?: readonly Footnote[];
  /** What the reader decided of its repairs, of which footnotes tell where wished; and the text they are in, if it is another. */
  readonly decisions?: Decisions;
  readonly source?: Reading;
  /** What of it is selected, or words of what stands around it; all of it where not given. */
  readonly selected?: Selected | string | undefined;
  /** With a reference to it (GB/T 7714) below. */
  readonly cited?: boolean;
}

/** Told when the form that was asked for could be written: one that fails is not to be the next one, too. */
export type OnWritten = () => void;

/** What goes with a text that is copied as it is. */
export interface CopiedText {
  /** Its rich form. */
  readonly html?: string;
  /** Said instead of how many characters it has. */
  readonly said?: string;
}

/** A program on this machine that takes an article. */
export type SendTarget = 'obsidian' | 'share';

/** A file that the browser is to save. */
export interface SavedFile {
  /** With its extension. */
  readonly name: string;
  readonly type: string;
  readonly text: Written;
}

/** A set phrase as the text view shows it. */
export interface SetPhraseNote {
  readonly term: string;
  readonly members: readonly string[];
  /** English; in an English interface alone. */
  readonly gloss?: string;
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
  /**
   * These resolve to a sentence on what came of it, for the reader; none rejects. Where the browser refuses the clipboard,
   * a box with the text stands open besides.
   */
  readonly copy: (request: CopyRequest, onWritten?: OnWritten) => Promise<string>;
  readonly copyText: (text: string, more?: CopiedText) => Promise<string>;
  /** A table of a reading, as cells for a spreadsheet and as rich text; with a reference below where wished. */
  readonly copyTable: (reading: Reading, table: Table, cited: boolean) => Promise<string>;
  /**
   * Loads what writes a selection at once, for the browser's own copying, which waits for nothing; without what only
   * belongs to a whole text. `undefined` where the form is no text.
   */
  readonly loadFlavours: () => Promise<(request: CopyRequest) => Flavours | undefined>;
  readonly save: (request: CopyRequest) => Promise<string>;
  readonly saveText: (file: SavedFile) => Promise<string>;
  /** '' where the reader thought better of it. */
  readonly send: (target: SendTarget, request: CopyRequest) => Promise<string>;
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>;
  /** What reads aloud; `undefined` where the browser has nothing that does. */
  readonly speech: () => Promise<Speech | undefined>;
  readonly openOptions: () => void;
  /** What is kept from one visit to the next; loads on the first call. */
  readonly kept: () => Promise<KeptServices>;
}
