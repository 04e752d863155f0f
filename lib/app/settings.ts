import type { OwnWord, Target } from '../script/convert.ts';

/** What the text is shown in: as the page has it, or converted. */
export type ShownScript = 'source' | Target;
export type Theme = 'auto' | 'light' | 'sepia' | 'dark';
/** How many of the measures are shown. */
export const MARKS = ['few', 'some', 'all'] as const;
export type Marks = (typeof MARKS)[number];
export type Typeface = 'song' | 'hei' | 'kai';

/** Host → CSS selector of the place picked there by hand. */
export type Hints = Readonly<Record<string, string>>;

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
  /** One a line: `from to`, or one word to keep. */
  readonly ownWords: string;
  readonly hints: Hints;
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
  ownWords: '',
  hints: {},
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
