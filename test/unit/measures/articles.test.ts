import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';
import type { Measure } from '../../../lib/reading/article.ts';

/*
 * Whole articles and all that is found in each: what is marked (★) and listed, as what, who says it, who is to do it, by
 * when, how much, under which heads, why, and how surely (training the model anew changes that everywhere). The lists stand in `cases/articles/`; `vitest -u` writes them anew, to be
 * read before they are committed. They say what is found, not that all of it is right: what people labelled is compared elsewhere.
 */

const folder = new URL('../../measures/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));

interface Article {
  readonly text: string;
  readonly published?: string;
}

const fieldsOf = ({ attributedTo: to, actor, deadline, numbers, path, rules }: Measure): readonly string[] =>
  [
    to && `说 ${to.within ? `${to.within} › ` : ''}${to.speaker}·${to.verb}`,
    actor && `谁 ${actor}`,
    deadline && `限 ${deadline.text} = ${deadline.date ?? ''}`,
    numbers && `数 ${numbers.map(({ text, value, unit }) => `${text} = ${value} ${unit ?? ''}`.trim()).join('; ')}`,
    path && `下 ${path.join(' › ')}`,
    rules.length > 0 && `因 ${rules.join(' ')}`,
  ].filter((field) => typeof field === 'string');

function write(measures: readonly Measure[], paragraphs: readonly string[]): string {
  const lines = measures.flatMap((measure) => {
    const text = (paragraphs[measure.paragraph] ?? '').slice(measure.start, measure.end);
    const sign = measure.highlighted ? '★' : '·';
    const head = `${sign} ${measure.category} ${measure.salience} (${measure.score}): ${text}`;
    return [head, ...fieldsOf(measure).map((field) => `    ${field}`)];
  });
  return `${lines.join('\n')}\n`;
}

const textsFolder = new URL('cases/texts/', import.meta.url);

describe('the measures of an article', () => {
  it.each(names)('%s', async (name) => {
    const { text, published }: Article = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    const paragraphs = text.split('\n');
    const options = published === undefined ? {} : { published };
    const written = write(findMeasures(paragraphs, options), paragraphs);
    await expect(written).toMatchFileSnapshot(`cases/articles/${name}.txt`);
  });

  // A date, a title, then paragraphs: short texts, each full of one kind of thing.
  it.each(readdirSync(textsFolder))('%s', async (name) => {
    const [published = '', title = '', ...rest] = readFileSync(new URL(name, textsFolder), 'utf8')
      .trimEnd()
      .split('\n');
    const paragraphs = [title, ...rest];
    const written = write(findMeasures(paragraphs, { published, title }), paragraphs);
    await expect(written).toMatchFileSnapshot(`cases/articles/${name}`);
  });
});
