import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings, SETTINGS_MIGRATIONS, SETTINGS_VERSION, soundSettings } from '../../lib/app/parse-settings.ts';
import { DEFAULT_SETTINGS, parseOwnWords, shownScript } from '../../lib/app/settings.ts';

const CHOSEN = {
  script: 'hk',
  localNames: true,
  quotes: false,
  measures: false,
  marks: 'few',
  theme: 'sepia',
  typeface: 'kai',
  fontSize: 22,
  lineHeight: 2.1,
  lineWidth: 44,
  indent: false,
  letterSpacing: 0.04,
  justify: false,
  vertical: true,
  ownWords: '巡护 巡邏',
  exportNotes: true,
  copyAs: 'template:要点',
  copyMarks: 'bold',
  copyHeader: false,
  copyAddress: true,
  copyReceipt: true,
  byteOrderMark: true,
  templates: [{ name: '要点', text: '# {{ title }}' }],
  hints: { 'www.yunxi.example': 'div.content' },
  sites: { 'www.yunxi.example': { theme: 'dark' } },
  welcomed: true,
} as const;

describe('parseSettings', () => {
  it('keeps everything a reader can choose', () => {
    expect(parseSettings(CHOSEN)).toEqual(CHOSEN);
    expect(parseSettings({ script: 'tw' })).toEqual({ ...DEFAULT_SETTINGS, script: 'tw' });
  });

  it.each([
    ['ownWords', 7],
    ['hints', null],
    ['hints', ['div']],
    ['script', 'klingon'],
    ['script', 'constructor'],
    ['fontSize', '18'],
    ['fontSize', Number.NaN],
    ['measures', 'yes'],
    ['theme', {}],
    ['marks', 'most'],
  ])('puts the default in the place of %s: %o', (name, value) => {
    expect(parseSettings({ ...CHOSEN, [name]: value })).toEqual({
      ...CHOSEN,
      script: undefined,
      ...DEFAULT_SETTINGS,
      ...Object.fromEntries(Object.entries(CHOSEN).filter(([key]) => key !== name)),
    });
  });

  it('keeps the good among bad hints, and brings numbers within their range', () => {
    const { hints, fontSize, lineHeight } = parseSettings({
      hints: { 'a.example': 'p', 'b.example': 3, 'no host': 'p', 'c.example': '' },
      fontSize: 900,
      lineHeight: -1,
    });
    expect(hints).toEqual({ 'a.example': 'p' });
    expect([fontSize, lineHeight]).toEqual([32, 1.4]);
  });

  it('makes usable settings of anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ hints: fc.anything(), ownWords: fc.anything() })), (stored) => {
        const settings = parseSettings(stored);
        parseOwnWords(settings.ownWords);
        return typeof shownScript(settings, 'cn') === 'string' && typeof settings.hints === 'object';
      }),
    );
  });
});

describe('migrations of the settings', () => {
  it('lead to the version of today, one by one', () => {
    expect(Object.keys(SETTINGS_MIGRATIONS).map(Number)).toEqual(
      Array.from({ length: SETTINGS_VERSION - 1 }, (_, i) => i + 2),
    );
  });

  it('1 → 2 leaves out what is not sound', () => {
    expect(SETTINGS_MIGRATIONS[2]?.({ ownWords: 7, hints: null, theme: 'dark', old: true })).toEqual({ theme: 'dark' });
    expect(SETTINGS_MIGRATIONS[2]?.('what')).toEqual({});
    expect(SETTINGS_MIGRATIONS[2]?.(CHOSEN)).toEqual(soundSettings(CHOSEN));
  });
});
