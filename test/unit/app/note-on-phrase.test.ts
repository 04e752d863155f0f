import { describe, expect, it } from 'vitest';
import { noteOnPhrase } from '../../../lib/app/note-on-phrase.ts';

const EARLIES = { term: '四早', members: ['早发现', '早报告'], en: 'Four earlies' };
const HOMES = { term: '房住不炒', members: [], en: 'Homes are for living in' };

describe('noteOnPhrase', () => {
  it('tells an English reader members and gloss', () => {
    expect(noteOnPhrase(EARLIES, 'en')).toEqual({ term: '四早', members: ['早发现', '早报告'], gloss: 'Four earlies' });
    expect(noteOnPhrase(HOMES, 'en')).toEqual({ term: '房住不炒', members: [], gloss: 'Homes are for living in' });
  });

  it.each(['zh-CN', 'zh-TW'])('tells a reader of %s the members and no English', (language) => {
    expect(noteOnPhrase(EARLIES, language)).toEqual({ term: '四早', members: ['早发现', '早报告'] });
    expect(noteOnPhrase(HOMES, language)).toBeUndefined();
  });
});
