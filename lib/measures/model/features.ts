import type { ReadClause } from '../clauses/read-clauses.ts';
import type { DocumentKind } from '../kind.ts';

/** What the ranker sees of a clause: the name of each feature and how much of it there is. */
export type Features = ReadonlyMap<string, number>;

const DIRECTIVE_KINDS: readonly DocumentKind[] = ['notice', 'regulation', 'report', 'speech'];

/** Features of the clause by itself. */
function ownFeatures(clause: ReadClause, text: string): Map<string, number> {
  const made = new Map<string, number>();
  const add = (name: string, value = 1): void => {
    made.set(name, (made.get(name) ?? 0) + value);
  };
  const core = text.slice(clause.from, clause.end);
  const counts = new Map<string, number>();
  let nouns = 0;
  for (const hit of clause.hits) {
    const name = hit.rule.name;
    if (name.startsWith('noun-') && name !== 'noun-abstract') nouns++;
    else counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of counts) add(name, name === 'noun-abstract' ? Math.min(count, 2) : 1);
  if (nouns > 0) add('noun-concrete', Math.min(nouns, 4));
  if (!counts.has('verb-operational') && !counts.has('verb-generic') && !counts.has('verb-stance')) add('verb-none');
  const head = clause.hits.find((hit) => hit.rule.place === 'head' && hit.rule.name.startsWith('verb-'));
  if (head) add(`word:${text.slice(head.start, head.end)}`);
  if (core.length > 4) add(`end:${text.slice(clause.end - 2, clause.end)}`);
  const list = core.split('、').length - 1;
  if (list > 0) add('list', Math.min(list, 3));
  if (/[“《]/.test(core)) add('quoted');
  if (/\d/.test(core)) add('digit');
  if (/^(?:对|把|将|向|由|从)/.test(text.slice(clause.lead, clause.end))) add('object-first');
  if (/^(?:在|以|按照?|围绕|通过|根据|结合|针对|为|为了|如|当|若|从)/.test(text.slice(clause.lead, clause.end)))
    add('preposition-first');
  if (core.length <= 6) add('short');
  else if (core.length >= 22) add('long');
  if (clause.addressee !== undefined) add('addressee');
  if (clause.ordinal)
    add(
      /[要则]/.test(clause.ordinal.label)
        ? 'ordinal-要'
        : clause.ordinal.level >= 8
          ? 'ordinal-是'
          : `ordinal-${Math.min(clause.ordinal.level, 4)}`,
    );

  if (clause.goal) add('goal');
  if (clause.banList) add('ban-list');
  if (clause.review) add('review');
  if (/去年|过去|上半年|前[一二三\d]季度|累计|今年以来|月份|截至/.test(core)) add('past');
  if (clause.head) add(clause.head.from >= clause.end ? 'attribution-head' : 'attribution-inline');
  return made;
}

/** Which features of its neighbours a clause also sees, and what they are called there: made once, not for each clause. */
const NEAR: ReadonlyMap<string, { readonly before: string; readonly after: string }> = new Map(
  'modal-must modal-should ordinal-要 ordinal-是 verb-operational verb-generic tail-ensure tail-resolve tail-result tail-purpose verb-stance narration narration-meeting ban sanction noun-concrete attribution-head copula addressee'
    .split(' ')
    .map((name) => [name, { before: `before:${name}`, after: `after:${name}` }]),
);

/** Features of every clause, those of its place and of its neighbours in the sentence included. */
export function featuresOf(
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
  kind: DocumentKind,
): Features[] {
  const own = clauses.map((clause) => ownFeatures(clause, paragraphs[clause.paragraph] ?? ''));
  const directive = DIRECTIVE_KINDS.includes(kind);
  // 要做好群众出行保障。适应客流变化做好运力供给: a demand goes on over the sentences after it, to the end of the paragraph.
  let demandIn = -1;
  let demandSentence = -1;
  return clauses.map((clause, at) => {
    const made = new Map(own[at]);
    const demands = clause.modal && (made.has('modal-must') || made.has('modal-should'));
    if (demands && demandIn !== clause.paragraph) {
      demandIn = clause.paragraph;
      demandSentence = clause.sentence;
    }
    if (!clause.modal && !clause.modalBefore && demandIn === clause.paragraph && demandSentence < clause.sentence)
      made.set('demand-before', 1);
    const frame = clause.modal
      ? 'frame-own'
      : clause.modalBefore
        ? 'frame-sentence'
        : clause.path.length > 0
          ? 'frame-ordinal'
          : directive
            ? 'frame-document'
            : clause.attribution
              ? 'frame-attribution'
              : 'frame-none';
    made.set(frame, 1);
    if (clause.runIn && directive) made.set('run-in', 1);
    if (clause.firstInSentence) made.set('first', 1);
    if (clause.lastInSentence && !clause.firstInSentence) made.set('last', 1);
    if (clause.onlyInSentence) made.set('only', 1);
    if (clause.heading)
      made.set(
        !clause.ordinal
          ? 'heading'
          : /(?:回顾|总则|附则|责任|时间|路段|范围|背景|情况|依据|形势)$/.test(
                paragraphs[clause.paragraph]?.trimEnd() ?? '',
              ) || clause.ordinal.level < 3
            ? 'heading-topic'
            : 'heading-ordinal',
        1,
      );
    for (const [side, other] of [
      ['before', at - 1],
      ['after', at + 1],
    ] as const) {
      const neighbour = clauses[other];
      if (!neighbour || neighbour.sentence !== clause.sentence) continue;
      for (const [name, value] of own[other] ?? []) {
        const near = NEAR.get(name);
        if (near) made.set(near[side], value);
      }
    }
    return made;
  });
}
