import type { MarkStyle } from '../export/export-options.ts';
import type { Template } from '../export/template/template.ts';
import type { OwnWord, Target } from '../script/convert.ts';
import type { CopyForm } from './copy-form.ts';

/** What the text is shown in: as the page has it, or converted. */
export type ShownScript = 'source' | Target;
export const THEMES = ['auto', 'light', 'sepia', 'dark', 'contrast'] as const;
/** The colours; `contrast` is black on white, or white on black where the system is dark. */
export type Theme = (typeof THEMES)[number];
/** How many of the measures are shown. */
export const MARKS = ['few', 'some', 'all'] as const;
export type Marks = (typeof MARKS)[number];
export const TYPEFACES = ['song', 'hei', 'kai', 'fang'] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** Host → CSS selector of the place picked there by hand. */
export type Hints = Readonly<Record<string, string>>;

/** What a reader chose for one site; each absent where it is as everywhere. */
export interface SiteChoice {
  readonly script?: ShownScript;
  readonly theme?: Theme;
}

/** What a reader chose; the same for popup and overlay. */
export interface Settings {
  /** `undefined` until the reader chooses: then the browser's language decides. */
  readonly script?: ShownScript;
  /** Taiwan's own names of countries, people and places, with script `tw`. */
  readonly localNames: boolean;
  /** Quotations in the marks of the script shown: “ ” in simplified text, 「 」 in traditional. */
  readonly quotes: boolean;
  readonly measures: boolean;
  /** How many measures are shown: `few` those one can check, `some` those marked, `all` with appeals and statistics in the list. */
  readonly marks: Marks;
  readonly theme: Theme;
  readonly typeface: Typeface;
  /** px */
  readonly fontSize: number;
  /** Multiple of the font size. */
  readonly lineHeight: number;
  /** Characters a line in the overlay. */
  readonly lineWidth: number;
  readonly indent: boolean;
  /** Between characters, in em. */
  readonly letterSpacing: number;
  /** Lines as long as the column is wide. */
  readonly justify: boolean;
  /** Lines from top to bottom, the first one on the right: in the overlay. */
  readonly vertical: boolean;
  /** One a line: `from to`, or one word to keep. */
  readonly ownWords: string;
  /** Whether the cards of the first time were seen. */
  readonly welcomed: boolean;
  /** Whether the reader's own marks and notes are stored; `undefined` until the reader is asked. */
  readonly keepNotes?: boolean;
  /** Whether copies and files hold them too. */
  readonly exportNotes: boolean;
  /** What one click on 复制 and the shortcut copy: the form chosen last. */
  readonly copyAs: CopyForm;
  /** How measures are set in what is copied and saved, where they are shown at all. */
  readonly copyMarks: MarkStyle;
  /** Title, source and date before the text. */
  readonly copyHeader: boolean;
  /** The page's address after the text. */
  readonly copyAddress: boolean;
  /** Footnotes that tell of probable repairs and accepted guesses. */
  readonly copyReceipt: boolean;
  /** Text files begin with a byte order mark, which old Windows programs want. */
  readonly byteOrderMark: boolean;
  readonly templates: readonly Template[];
  readonly hints: Hints;
  /** Host → what is chosen for it alone. */
  readonly sites: Readonly<Record<string, SiteChoice>>;
}

export const DEFAULT_SETTINGS: Settings = {
  localNames: false,
  quotes: true,
  measures: true,
  marks: 'some',
  theme: 'auto',
  typeface: 'song',
  fontSize: 18,
  lineHeight: 1.9,
  lineWidth: 38,
  indent: true,
  letterSpacing: 0,
  justify: true,
  vertical: false,
  ownWords: '',
  welcomed: false,
  exportNotes: false,
  copyAs: 'rich',
  copyMarks: 'highlight',
  copyHeader: true,
  copyAddress: false,
  copyReceipt: false,
  byteOrderMark: false,
  templates: [],
  hints: {},
  sites: {},
};

/** The script a reader of this interface language most likely reads; the page's own for all others. */
export function scriptFor(language: string): ShownScript {
  const tag = language.toLowerCase();
  if (/^zh\b.*\b(hk|mo)\b/.test(tag)) return 'hk';
  if (/^zh\b.*\b(tw|hant)\b/.test(tag)) return 'tw';
  return /^zh\b/.test(tag) ? 'cn' : 'source';
}

/** The script to show: the reader's choice, else the one given; Taiwan's with its own names if the reader wants them. */
export function shownScript({ script, localNames }: Settings, byDefault: ShownScript): ShownScript {
  const chosen = script ?? byDefault;
  return chosen === 'tw' && localNames ? 'tw-words' : chosen;
}

/** Reads the reader's own words: `from to` a line, or one word to keep as it is. */
export const parseOwnWords = (text: string): readonly OwnWord[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [from, ...to] = line.trim().split(/[\s=＝→]+/);
    return from ? [{ from, to: to.join(' ') || from }] : [];
  });
