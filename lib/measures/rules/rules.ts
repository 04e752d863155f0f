import { ACCOUNTABILITY } from './lexicon/accountability.ts';
import { DEADLINE } from './lexicon/deadline.ts';
import { DECISION } from './lexicon/decision.ts';
import { FIGURE } from './lexicon/figure.ts';
import { MODALS } from './lexicon/modals.ts';
import { NARRATION } from './lexicon/narration.ts';
import { ABSTRACT_NOUNS, OPERATIONAL_NOUNS } from './lexicon/nouns.ts';
import { PERMISSION } from './lexicon/permission.ts';
import { PROHIBITION } from './lexicon/prohibition.ts';
import { RESOURCE } from './lexicon/resource.ts';
import { DEGREES, TAILS } from './lexicon/tails.ts';
import { TARGET } from './lexicon/target.ts';
import { VERBS } from './lexicon/verbs.ts';
import type { LexiconRow, RuleWords } from './rule.ts';

/*
 * rules/: what the words of a clause say. A rule is a row of `lexicon/`: words or a pattern, where in the clause they
 * count, how much they weigh, and why, with a sample. `RuleMatcher` searches a clause for all of them at once. Rules know
 * nothing of other clauses: 严禁 is a ban wherever it stands, and what it belongs to is for the model to say.
 */

/**
 * Every rule that looks at words, in the order a reader would ask for them. To add one, write a row in the file of its
 * kind in `lexicon/`: it counts with its own `weight` from then on, without training.
 */
export const RULES: readonly LexiconRow[] = [
  ...PROHIBITION,
  ...DEADLINE,
  ...TARGET,
  ...RESOURCE,
  ...ACCOUNTABILITY,
  ...DECISION,
  ...PERMISSION,
  ...FIGURE,
  ...MODALS,
  ...VERBS,
  ...TAILS,
  ...DEGREES,
  ...OPERATIONAL_NOUNS,
  ...ABSTRACT_NOUNS,
  ...NARRATION,
];

let wordsByName: ReadonlyMap<string, RuleWords> | undefined;

/** The rule of a name in the reader's words; undefined for a name no row has. */
export function wordsOfRule(name: string): RuleWords | undefined {
  wordsByName ??= new Map(RULES.map((rule) => [rule.name, rule.words]));
  return wordsByName.get(name);
}
