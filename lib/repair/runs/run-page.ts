import { gbkCode } from '../bytes/gbk.ts';
import { type DamageEvidence, isDamage } from '../evidence.ts';
import type { Page } from '../fix.ts';
import type { CharacterModel } from '../language/character-model.ts';
import { PageLanguage } from '../language/page-language.ts';
import { notesIn } from '../notes.ts';
import { droppedLeadsOf } from './dropped-leads.ts';
import { FormCosts } from './form-costs.ts';
import { FrequentCharacters } from './frequent-characters.ts';
import { NotedCharacters } from './noted-characters.ts';

/** What the search knows of the page. */
export interface RunPage {
  readonly evidence: DamageEvidence;
  readonly language: PageLanguage;
  /** Codes (lead << 8 | trail) the page annotates. */
  readonly annotated: ReadonlySet<number>;
  /** Leads of the pairs that are missing from the page, not shown as private-use characters. */
  readonly droppedLeads: readonly number[];
  /** The page went through NFKC: full-width forms may be shown as ASCII. */
  readonly folded: boolean;
  /** No half-width ? on the page. */
  readonly widened: boolean;
  readonly costs: FormCosts;
  readonly frequent: FrequentCharacters;
  readonly noted: NotedCharacters;
  /** Steps the search may still take: in proportion to the page, whatever it is full of. */
  readonly budget: { left: number };
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
export function gatherRunPage(page: Page, model: CharacterModel): RunPage {
  const { text, evidence } = page;
  const sample = withoutNotes(`${text}\n${page.context}`, page).replace(RUN, '\n');
  const language = new PageLanguage(model, sample);
  const costs = new FormCosts(evidence.traditional, sample);
  const droppedLeads = droppedLeadsOf(text);
  return {
    evidence,
    language,
    costs,
    frequent: new FrequentCharacters(language, costs, droppedLeads),
    noted: new NotedCharacters(evidence.annotated, language, costs),
    annotated: new Set([...evidence.annotated.keys()].map((char) => gbkCode(char.charCodeAt(0)))),
    droppedLeads,
    folded: !/[，：（）；]/.test(text),
    widened: !/[?\ufffd]/.test(text),
    budget: { left: 120_000 + 8 * text.length },
  };
}
