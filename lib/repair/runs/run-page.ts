import { foldUnit, gbkCode, gbkUnit, isSimplifiedOnly } from '../bytes/gbk.ts';
import { type Evidence, isDamage } from '../evidence.ts';
import type { Page } from '../fix.ts';
import type { Model } from '../language/character-model.ts';
import { PageLanguage } from '../language/language.ts';
import { annotatedReading, annotatedWith, likelyReading } from '../language/pinyin.ts';
import { notesIn } from '../notes.ts';

/** What the search knows of the page. */
export interface RunPage {
  readonly evidence: Evidence;
  readonly language: PageLanguage;
  /** Codes (lead << 8 | trail) the page annotates. */
  readonly annotated: ReadonlySet<number>;
  /** User-defined pairs are missing from the page, not shown as private-use characters. */
  readonly dropsUserDefined: boolean;
  /** The page went through NFKC: full-width forms may be shown as ASCII. */
  readonly folded: boolean;
  /** No half-width ? on the page. */
  readonly widened: boolean;
  /** See `formCosts`. */
  readonly costs: Float32Array;
  /** See `frequentByTrail`. */
  readonly frequent: readonly (readonly Trailing[])[];
  readonly noted: NotedCharacters;
  /** Steps the search may still take: in proportion to the page, whatever it is full of. */
  readonly budget: { left: number };
}

/**
 * Nats a character costs beyond what the model says, by UTF-16 unit: for a form of the wrong script (the mirror
 * converted every character by one table), for what official prose has no use for.
 */
function formCosts(evidence: Evidence, language: PageLanguage): Float32Array {
  const costs = new Float32Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const unit = gbkUnit(lead, trail);
      if (unit < 0x4e00 || unit > 0x9fff) {
        costs[unit] = language.shows(unit) ? 0 : 4;
        continue;
      }
      if (language.shows(unit)) continue;
      const char = String.fromCharCode(unit);
      const other = foldUnit(unit) !== unit;
      if (!evidence.traditional) costs[unit] = other ? 5 : 0;
      else if (isSimplifiedOnly(unit)) costs[unit] = 5;
      else if (other && !annotatedReading(char) && !likelyReading(char)) costs[unit] = 1.5;
    }
  }
  for (let unit = 0x41; unit < 0x7b; unit++) costs[unit] = 3.2;
  for (let unit = 0x30; unit < 0x3a; unit++) costs[unit] = 2.3;
  for (const char of '，。、；：“”（）《》—…！·％') costs[char.charCodeAt(0)] = 0;
  for (const char of '?？\ufffd') costs[char.charCodeAt(0)] = 5;
  costs[0x3000] = 8;
  return costs;
}

/** A character that GBK writes with a given trail byte. */
interface Trailing {
  readonly lead: number;
  readonly unit: number;
  readonly w: number;
}

/** Unigram cost up to which a character is tried where nothing but the model speaks for it: some 2,000 characters. */
export const FREQUENT = 10.5;

/** By trail byte, the frequent characters it can end. */
function frequentByTrail(costs: Float32Array, language: PageLanguage): readonly (readonly Trailing[])[] {
  const byTrail: Trailing[][] = Array.from({ length: 256 }, () => []);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const unit = gbkUnit(lead, trail);
      const w = language.id(unit);
      if (w > 0 && language.unigram(w) + (costs[unit] ?? 0) <= FREQUENT) byTrail[trail]?.push({ lead, unit, w });
    }
  }
  return byTrail;
}

/** A pair of bytes a note can stand behind, and what assuming so costs in nats. */
interface Noted {
  readonly code: number;
  readonly cost: number;
}

/**
 * The characters a reading can annotate: where the page shows it elsewhere only those, else known ones, likely ones,
 * and any frequent character with that reading.
 */
class NotedCharacters {
  readonly #page: Omit<RunPage, 'noted'>;
  readonly #byReading = new Map<string, readonly Noted[]>();

  constructor(page: Omit<RunPage, 'noted'>) {
    this.#page = page;
  }

  of(reading: string): readonly Noted[] {
    const known = this.#byReading.get(reading);
    if (known) return known;
    const { evidence, language, costs } = this.#page;
    const found: Noted[] = [];
    for (const char of new Set([
      ...language.withReading(reading),
      ...annotatedWith(reading),
      ...evidence.annotated.keys(),
    ])) {
      const unit = char.charCodeAt(0);
      const code = gbkCode(unit);
      if (code === 0) continue;
      const here = evidence.annotated.get(char);
      if (here !== undefined) {
        if (here === reading) found.push({ code, cost: 0 });
      } else if (annotatedReading(char) === reading) found.push({ code, cost: 0.5 });
      else if (likelyReading(char) === reading) found.push({ code, cost: 1.5 });
      else found.push({ code, cost: 3 + (costs[unit] ?? 0) });
    }
    this.#byReading.set(reading, found);
    return found;
  }
}

/** The page's text with damage notes taken out, for the model's cache. */
export function withoutNotes(text: string, page: Page): string {
  let out = '';
  let at = 0;
  for (const note of notesIn(text)) {
    if (!isDamage(note, page.evidence)) continue;
    out += text.slice(at, note.start);
    at = note.end;
  }
  return out + text.slice(at);
}

/** What follows a lost byte is no sample of the page's language. */
const RUN = /[?？\ufffd][^，。\n]{0,12}/g;

/** What the runs of a page have in common, gathered once. */
export function runPage(page: Page, model: Model): RunPage {
  const { text, evidence } = page;
  const language = new PageLanguage(model, withoutNotes(`${text}\n${page.context}`, page).replace(RUN, '\n'));
  const costs = formCosts(evidence, language);
  const known = {
    evidence,
    language,
    costs,
    frequent: frequentByTrail(costs, language),
    annotated: new Set([...evidence.annotated.keys()].map((char) => gbkCode(char.charCodeAt(0)))),
    dropsUserDefined: !/[\ue000-\ue4c5]/.test(text),
    folded: !/[，：（）；]/.test(text),
    widened: !/[?\ufffd]/.test(text),
    budget: { left: 120_000 + 8 * text.length },
  };
  return { ...known, noted: new NotedCharacters(known) };
}
