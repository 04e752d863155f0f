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

/** The text of every source file that may name a message. */
async function sources(): Promise<string> {
  const root = new URL('../../', import.meta.url);
  const names = await Promise.all(
    ['components', 'entrypoints', 'lib'].map(async (room) =>
      (await readdir(new URL(room, root), { recursive: true })).map((name) => `${room}/${name}`),
    ),
  );
  const wanted = ['wxt.config.ts', ...names.flat().filter((name) => /\.tsx?$/.test(name))];
  return (await Promise.all(wanted.map((name) => readFile(new URL(name, root), 'utf8')))).join('\n');
}

/** Names written out, and the beginnings of names that are put together (`fix_${name}`): three letters at least. */
function namesIn(source: string): { readonly whole: ReadonlySet<string>; readonly beginnings: readonly string[] } {
  const found = (pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, name = '']) => name);
  return {
    whole: new Set([...found(/['"](\w+)['"]/g), ...found(/__MSG_(\w+)__/g)]),
    beginnings: [...new Set(found(/`(\w{3,})\$\{/g))],
  };
}

describe('the names of messages', () => {
  it('are found where they are written out or put together, and nowhere else', () => {
    const { whole, beginnings } = namesIn(
      `words('close'); words(\`fix_\${name}\`); \`h\${level}\`; '__MSG_menuRead__'; close2`,
    );
    expect([...whole]).toEqual(['close', '__MSG_menuRead__', 'menuRead']);
    expect(beginnings).toEqual(['fix_']);
  });

  it('are all used', async () => {
    const { whole, beginnings } = namesIn(await sources());
    const isUsed = (key: string): boolean => whole.has(key) || beginnings.some((start) => key.startsWith(start));
    expect(Object.keys(await messagesOf('en')).filter((key) => !isUsed(key))).toEqual([]);
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
