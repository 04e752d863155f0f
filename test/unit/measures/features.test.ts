import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readClauses } from '../../../lib/measures/clauses/read-clauses.ts';
import { kindOf } from '../../../lib/measures/kind.ts';
import { clauseFeatures } from '../../../lib/measures/model/clause-features.ts';
import type { Features } from '../../../lib/measures/model/model.ts';
import { joinFeatures, spanFeatures } from '../../../lib/measures/model/run-features.ts';
import { canon } from '../../../lib/text/canonical-clause.ts';

/*
 * What the model is told of each clause, of the place before it and of it as a run by itself: the names that the training
 * weighed. One that comes or goes makes the weights wrong until they are trained anew. A text a paragraph group in
 * `cases/features.txt`, its title first; what is told stands in `features-told.txt`; `vitest -u` writes it anew, to be read
 * before it is committed.
 */
const texts = readFileSync(new URL('cases/features.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n\n');

const listed = (features: Features | undefined): string =>
  features ? [...features].map(([name, value]) => (value === 1 ? name : `${name}=${value}`)).join(' ') : '–';

function told(text: string): string {
  const paragraphs = text.split('\n').map(canon);
  const kind = kindOf(paragraphs[0] ?? '', paragraphs);
  const clauses = readClauses(paragraphs, kind);
  const own = clauseFeatures(clauses, paragraphs, kind);
  const joins = joinFeatures(clauses, paragraphs);
  const lines = clauses.flatMap((clause, at) => [
    ...(joins[at] ? [`    joined: ${listed(joins[at])}`] : []),
    paragraphs[clause.paragraph]?.slice(clause.start, clause.end) ?? '',
    `    clause: ${listed(own[at])}`,
    `    alone: ${listed(spanFeatures({ clauses, own }, at, at + 1))}`,
    ...(joins[at] ? [`    with the one before: ${listed(spanFeatures({ clauses, own }, at - 1, at + 1))}`] : []),
  ]);
  return `# ${kind}\n${lines.join('\n')}\n`;
}

it('tells the model of each clause what is listed', async () => {
  await expect(texts.map(told).join('\n')).toMatchFileSnapshot('cases/features-told.txt');
});
