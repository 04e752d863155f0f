import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obsidianLinks } from '../../../lib/app/obsidian-link.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const reading = (title: string) => readingOf([paragraph('各乡镇要于6月底前修渠12座。')], { title });
/** What Obsidian reads out of an address, as its documentation has it. */
const read = (link: string): ReadonlyMap<string, string> => {
  expect(new URL(link).protocol).toBe('obsidian:');
  expect(link.startsWith('obsidian://new?')).toBe(true);
  return new Map([...new URL(link).searchParams]);
};

describe('the address of a note in Obsidian', () => {
  it('holds a short text, and not a long one', () => {
    const short = obsidianLinks(reading('云溪县防汛通知'), '# 通知\n\n各乡镇 & 街道');
    expect(Object.fromEntries(read(short.link ?? ''))).toEqual({
      name: '云溪县防汛通知',
      content: '# 通知\n\n各乡镇 & 街道',
    });
    const long = obsidianLinks(reading('云溪县防汛通知'), '堤'.repeat(1_000_000));
    expect(long.link).toBeUndefined();
    expect(Object.fromEntries(read(long.byClipboard))).toEqual({ name: '云溪县防汛通知', clipboard: '' });
  });

  it('has a name of its own where the article has no title, or one of signs alone', () => {
    for (const title of ['', '#^[]|', ' ... ', '../..'])
      expect(read(obsidianLinks(reading(title), '').byClipboard).get('name')).toMatch(/\w/);
  });

  it.each([['grapheme'], ['binary']] as const)('leads nowhere but to a note, whatever the title (%s)', (unit) => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), fc.string({ unit, maxLength: 400 }), (title, text) => {
        const { link, byClipboard } = obsidianLinks(reading(title), text);
        const name = read(byClipboard).get('name') ?? '';
        expect(name).not.toMatch(/[#^[\]|\\/:*?"<>]|^\./);
        expect(name).not.toBe('');
        if (link === undefined) return;
        expect(link.length).toBeLessThanOrEqual(2000);
        expect([...read(link)]).toEqual([
          ['name', name],
          ['content', text.toWellFormed()],
        ]);
      }),
    );
  });
});
