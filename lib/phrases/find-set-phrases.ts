import { canon } from '../text/canonical-clause.ts';
import { WordIndex } from '../text/word-index.ts';
import { SET_PHRASES } from './set-phrases.ts';

/*
 * lib/phrases: set phrases of official text (四早, 三农, 外防输入、内防反弹), explained where a reader meets them. They are no
 * measures: they say what is talked about, not who must do what.
 *
 * The list in set-phrases.ts is made by hand; each entry names the kind of text that vouches for it, and what could not be
 * confirmed is not in it. A phrase is found where it stands letter for letter, in either script, the longest first; one
 * whose characters also mean other things (两新, 三保) only in quotation marks. New phrases are unknown until they are added.
 *
 * 落实“四早”要求 → 四早 at 3: 早发现、早报告、早隔离、早治疗.
 */

/** What vouches for an entry: see `set-phrases.ts`. */
export type PhraseSource = 'news' | 'web' | 'law' | 'party-document' | 'policy-document' | 'speech' | 'usage';

/** A set phrase, with what a reader is told of it. */
export interface SetPhrase {
  /** The usual form, simplified. */
  readonly term: string;
  /** What it stands for, in turn; empty where it does not sum up several things. */
  readonly members: readonly string[];
  /** English gloss. */
  readonly en: string;
  /** `health`, `safety`, `rural`…: for grouping. */
  readonly domain: string;
  readonly aliases: readonly string[];
  readonly source: PhraseSource;
}

/** A set phrase in its place: UTF-16 offsets into the paragraph, in source coordinates. */
export interface SetPhraseSpan {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly phrase: SetPhrase;
}

const STAR = '*';
const plain = (form: string): string => (form.startsWith(STAR) ? form.slice(1) : form);
const list = (field: string): readonly string[] => (field === '' ? [] : field.split('；'));

interface Form {
  readonly phrase: SetPhrase;
  readonly quoted: boolean;
}

let phrases: readonly SetPhrase[] | undefined;
let index: WordIndex<Form> | undefined;

function read(): { readonly phrases: readonly SetPhrase[]; readonly index: WordIndex<Form> } {
  if (phrases && index) return { phrases, index };
  const forms: [string, Form][] = [];
  phrases = SET_PHRASES.map((row) => {
    const [term = '', members = '', en = '', domain = '', aliases = '', source = 'usage'] = row.split('|');
    const phrase: SetPhrase = {
      term: plain(term),
      members: list(members),
      en,
      domain,
      aliases: list(aliases).map(plain),
      source: source as PhraseSource,
    };
    for (const form of [term, ...list(aliases)]) {
      forms.push([canon(plain(form)), { phrase, quoted: form.startsWith(STAR) }]);
    }
    return phrase;
  });
  index = new WordIndex(forms);
  return { phrases, index };
}

/** Every entry, in the order of the data file. */
export const setPhrases = (): readonly SetPhrase[] => read().phrases;

/**
 * The set phrases of a text, in order, the longest where several begin at one place; they do not overlap. Found in
 * simplified and in traditional text alike; a phrase marked as ambiguous only inside quotation marks.
 */
export function findSetPhrases(paragraphs: readonly string[]): SetPhraseSpan[] {
  const { index: words } = read();
  const found: SetPhraseSpan[] = [];
  for (const [paragraph, source] of paragraphs.entries()) {
    const text = canon(source);
    for (let at = 0; at < text.length; at++) {
      for (const { word, values } of words.at(text, at, text.length)) {
        const end = at + word.length;
        const quoted = text.charAt(at - 1) === '“' && text.charAt(end) === '”';
        const form = values.find((value) => quoted || !value.quoted);
        if (!form) continue;
        found.push({ paragraph, start: at, end, phrase: form.phrase });
        at = end - 1;
        break;
      }
    }
  }
  return found;
}
