import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/app/settings.ts';
import { exportSettings, importSettings } from '../../../lib/app/transfer-settings.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const file = (settings: unknown): string => JSON.stringify({ kind: 'zhengwen-settings', settings });

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  script: 'hk',
  theme: 'sepia',
  ownWords: '云溪 雲溪',
  hints: { 'www.yunxi.example:8443': 'div.text' },
  sites: { 'a.example': { script: 'tw', theme: 'dark' } },
};

describe('settings as a file', () => {
  it('come back as they were', () => {
    expect(importSettings(exportSettings(settings, '1.2.3', NOW))).toEqual({ settings, left: [] });
  });

  it('are taken as far as they are sound, and what is not is named', () => {
    const text = file({
      theme: 'neon',
      fontSize: 99,
      indent: false,
      colour: 'red',
      sites: { 'a.example': { script: 'hk', theme: 'neon' }, 'b.example': 3 },
    });
    expect(importSettings(text)).toEqual({
      settings: { fontSize: 32, indent: false, sites: { 'a.example': { script: 'hk' } } },
      left: ['theme', 'fontSize', 'colour', 'sites.a.example.theme', 'sites.b.example'],
    });
  });

  it.each([
    ['a note', 'notJson'],
    ['[]', 'notSettings'],
    ['{"settings":{"theme":"dark"}}', 'notSettings'],
    ['{"kind":"zhengwen-settings","settings":[]}', 'notSettings'],
    [' '.repeat(2_000_001), 'tooLong'],
  ])('are not taken from %.40j', (text, refused) => {
    expect(importSettings(text)).toEqual({ refused });
  });

  it('are read from any JSON without harm: what is taken is sound, and taken again is the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => {
        const first = importSettings(file({ ...given, __proto__: null }));
        if (!('settings' in first)) throw new Error('not read');
        expect(importSettings(file(first.settings))).toEqual({ settings: first.settings, left: [] });
      }),
    );
  });
});
