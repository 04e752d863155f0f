import type { Block, Reading } from '../../../lib/reading/article.ts';

export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ style: 'plain', text }] });

/** A reading with nothing but a title and the blocks given. */
export const readingOf = (blocks: readonly Block[], more: Partial<Reading> = {}): Reading => ({
  outcome: 'article',
  url: 'https://www.yunxi.example/2021/t1.html',
  title: '云溪县召开防汛工作会议',
  authors: [],
  blocks,
  repairs: [],
  removals: [],
  measures: [],
  completeness: { kept: 0, visible: 0 },
  provenance: { host: 'www.yunxi.example', mirror: false, signs: [] },
  notices: [],
  ...more,
});
