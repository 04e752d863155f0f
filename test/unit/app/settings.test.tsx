import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { TypographyPanel } from '../../../components/TypographyPanel.tsx';
import { parseSettings, soundSettings } from '../../../lib/app/parse-settings.ts';
import { DEFAULT_SETTINGS, parseOwnWords, scriptFor, shownScript, THEMES } from '../../../lib/app/settings.ts';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' | ') && !line.startsWith('#'))
    .map((line) => line.split(' | '));

describe('before anything is chosen', () => {
  it('the text looks like a printed page, with its measures marked', () => {
    expect(parseSettings(undefined)).toEqual({
      localNames: false,
      quotes: true,
      measures: true,
      marks: 'some',
      theme: 'auto',
      typeface: 'song',
      fontSize: 18,
      lineHeight: 1.9,
      lineWidth: 38,
      indent: true,
      letterSpacing: 0,
      justify: true,
      vertical: false,
      ownWords: '',
      welcomed: false,
      exportNotes: false,
      copyAs: 'rich',
      copyMarks: 'highlight',
      copyHeader: true,
      copyAddress: false,
      copyReceipt: false,
      byteOrderMark: false,
      templates: [],
      hints: {},
      sites: {},
    });
  });

  it.each(rows('first-script.txt'))('with the browser in %s it is shown in %s', (language = '', script) => {
    expect(scriptFor(language)).toBe(script);
  });
});

describe('the script shown', () => {
  it('is what the reader chose, in Taiwan with its own names where they are wanted', () => {
    expect(shownScript(DEFAULT_SETTINGS, 'hk')).toBe('hk');
    expect(shownScript({ ...DEFAULT_SETTINGS, script: 'cn' }, 'hk')).toBe('cn');
    expect(shownScript({ ...DEFAULT_SETTINGS, script: 'tw' }, 'cn')).toBe('tw');
    expect(shownScript({ ...DEFAULT_SETTINGS, script: 'tw', localNames: true }, 'cn')).toBe('tw-words');
    expect(shownScript({ ...DEFAULT_SETTINGS, localNames: true }, 'tw')).toBe('tw-words');
    expect(shownScript({ ...DEFAULT_SETTINGS, script: 'hk', localNames: true }, 'tw')).toBe('hk');
  });
});

describe('own words', () => {
  it.each(rows('own-words.txt'))('%j', (line = '', wanted) => {
    expect(parseOwnWords(line).map(({ from, to }) => `${from} → ${to}`)).toEqual(wanted ? [wanted] : []);
  });

  it('are one a line, by the ends of lines of any system', () => {
    const all = [
      { from: '甲', to: '子' },
      { from: '乙', to: '乙' },
    ];
    expect(parseOwnWords('甲 子\n乙')).toEqual(all);
    expect(parseOwnWords('甲 子\r\n\r\n乙\r\n')).toEqual(all);
  });
});

describe('a slider', () => {
  // Drawn, as only then it is known what can be set.
  const main = new JSDOM('').window.document.body;
  vi.stubGlobal('document', main.ownerDocument);
  render(<TypographyPanel settings={DEFAULT_SETTINGS} onSettings={() => {}} />, main);
  vi.unstubAllGlobals();
  const sliders = [...main.querySelectorAll<HTMLInputElement>('input[type=range]')];
  const NAMES = ['fontSize', 'lineHeight', 'lineWidth'] as const;

  it.each(NAMES)('of %s sets what is kept, from end to end, and nothing further is', (name) => {
    const slider = sliders.find(({ value }) => Number(value) === DEFAULT_SETTINGS[name]);
    const [least, most] = [Number(slider?.min), Number(slider?.max)];
    expect(least).toBeLessThan(most);
    for (const value of [least, most, (least + most) / 2]) expect(parseSettings({ [name]: value })[name]).toBe(value);
    expect(parseSettings({ [name]: least - 0.1 })[name]).toBe(least);
    expect(parseSettings({ [name]: most + 0.1 })[name]).toBe(most);
  });
});

describe('what is stored and dropped', () => {
  it.each(['source', 'cn', 'tw', 'tw-words', 'hk'])('is not the script %s', (script) => {
    expect(soundSettings({ script })).toEqual({ script });
  });
  it.each(THEMES)('is not the theme %s', (theme) => {
    expect(soundSettings({ theme })).toEqual({ theme });
  });
  it.each(['few', 'some', 'all'])('is not the number of marks %s', (marks) => {
    expect(soundSettings({ marks })).toEqual({ marks });
  });
  it.each(['song', 'hei', 'kai'])('is not the typeface %s', (typeface) => {
    expect(soundSettings({ typeface })).toEqual({ typeface });
  });

  it('are own words longer than any reader writes', () => {
    const most = '字'.repeat(200_000);
    expect(parseSettings({ ownWords: most }).ownWords).toBe(most);
    expect(parseSettings({ ownWords: `${most}字` }).ownWords).toBe('');
  });

  it('are places picked by hand on what is no host, or by a selector too long to find anything else', () => {
    const host = `${'a'.repeat(300)}`;
    const selector = 'p'.repeat(1000);
    const hints = { 'www.yunxi.example:8443': selector, [host]: 'p' };
    expect(parseSettings({ hints }).hints).toEqual(hints);
    const bad = { [`${host}a`]: 'p', 'a.example/b': 'p', 'a.example': `${selector}p`, '': 'p', 'b.example': null };
    expect(parseSettings({ hints: bad }).hints).toEqual({});
  });

  it('are choices for a site that none can make, each alone, and sites for which none is left', () => {
    const sites = { 'a.example': { script: 'hk', theme: 'neon' }, 'b.example': { theme: 'dark', size: 3 } };
    expect(parseSettings({ sites }).sites).toEqual({ 'a.example': { script: 'hk' }, 'b.example': { theme: 'dark' } });
    expect(
      parseSettings({ sites: { 'a.example': { script: 7 }, 'b.example/': { theme: 'dark' }, c: null } }).sites,
    ).toEqual({});
  });
});
