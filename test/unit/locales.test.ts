import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FIXES } from '../../lib/repair/fixes.ts';
import { REASONS } from '../../lib/repair/reasons.ts';

const folder = new URL('../../public/_locales/', import.meta.url);
const messagesOf = async (locale: string): Promise<Record<string, { message: string; description?: string }>> =>
  JSON.parse(await readFile(new URL(`${locale}/messages.json`, folder), 'utf8'));

describe('_locales', () => {
  it('say the same things in every language, with the same substitutions', async () => {
    const english = await messagesOf('en');
    const locales = await readdir(folder);
    expect(locales.sort()).toEqual(['en', 'zh_CN', 'zh_TW']);
    for (const locale of locales) {
      const messages = await messagesOf(locale);
      expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
      for (const [key, { message }] of Object.entries(messages)) {
        expect(message.trim(), `${locale} ${key}`).not.toBe('');
        const holes = (text: string | undefined): string[] => (text?.match(/\$\d/g) ?? []).sort();
        expect(holes(message), `${locale} ${key}`).toEqual(holes(english[key]?.message));
      }
    }
  });
});

describe('the English messages', () => {
  it('tell translators where each one stands and what its holes are', async () => {
    for (const [key, { message, description = '' }] of Object.entries(await messagesOf('en'))) {
      expect(description.trim(), `${key} has no description`).not.toBe('');
      for (const hole of message.match(/\$\d/g) ?? []) expect(description, `${key}: ${hole}`).toContain(hole);
    }
  });
});

describe('words for repairs', () => {
  it('name every fix and every reason', async () => {
    const english = await messagesOf('en');
    for (const { name } of FIXES) expect(english, name).toHaveProperty(`fix_${name}`);
    for (const reason of REASONS) expect(english, reason).toHaveProperty(`reason_${reason}`);
  });
});
