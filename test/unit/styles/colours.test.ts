import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../../lib/app/settings.ts';
import { contrastOf, resolveColour } from './contrast.ts';
import { parseTokens, type Setting, tokenValues } from './token-values.ts';

const styles = new URL('../../../components/styles/', import.meta.url);
const read = (url: URL): Promise<string> => readFile(url, 'utf8');
const rules = parseTokens(await read(new URL('tokens.css', styles)));
const rows = (await read(new URL('../../styles/contrast-pairs.txt', import.meta.url)))
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));
const settings = THEMES.flatMap((theme) =>
  [false, true].flatMap((dark) => [false, true].map((moreContrast): Setting => ({ theme, dark, moreContrast }))),
);
const sheets = (await readdir(styles)).filter((name) => name !== 'tokens.css');
const bare = async (name: string): Promise<string> =>
  (await read(new URL(name, styles))).replace(/\/\*[\s\S]*?\*\//g, '');

describe('contrast as WCAG computes it', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
  ])('of %s on %s is %d', (front, back, ratio) => {
    expect(contrastOf(resolveColour(front, new Map()), resolveColour(back, new Map()))).toBeCloseTo(ratio, 2);
  });
});

describe('tokens.css', () => {
  it.each([
    [{ theme: 'light', dark: true, moreContrast: false }, '#fdfbf6'],
    [{ theme: 'auto', dark: true, moreContrast: false }, '#1b1a18'],
    [{ theme: 'auto', dark: false, moreContrast: false }, '#fdfbf6'],
    [{ theme: 'contrast', dark: true, moreContrast: false }, '#000000'],
  ])('in %o has the paper %s', (setting, paper) => {
    expect(tokenValues(rules, setting).get('paper')).toBe(paper);
  });

  it.each(settings)('gives more contrast to who asks for it, in $theme, dark $dark', (setting) => {
    const tokens = tokenValues(rules, { ...setting, moreContrast: true });
    for (const name of ['soft', 'line', 'edge']) expect(tokens.get(name), name).toBe('var(--ink)');
  });

  it.each(settings)('is readable in $theme, dark $dark, more contrast $moreContrast', (setting) => {
    const tokens = tokenValues(rules, setting);
    const faint = rows.flatMap(([front, back, least, where]) => {
      const ratio = contrastOf(resolveColour(`var(--${front})`, tokens), resolveColour(`var(--${back})`, tokens));
      return ratio >= Number(least) ? [] : [`${front} on ${back}: ${ratio.toFixed(2)} of ${least} (${where})`];
    });
    expect(faint).toEqual([]);
  });
});

describe('the other sheets', () => {
  it.each(sheets)('%s takes its colours from tokens.css', async (name) => {
    expect((await bare(name)).match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|color)a?\([^)]*\)/gi) ?? []).toEqual([]);
  });

  it.each(sheets)('%s draws no control with a dividing line', async (name) => {
    const drawn = [...(await bare(name)).matchAll(/([^{};]+)\{([^{}]*)\}/g)]
      .filter(([, , body = '']) => /border[\w-]*:[^;]*--line/.test(body))
      .map(([, selector = '']) => selector.trim());
    const controls = drawn.filter((selector) => /(?:button|input|select|textarea|\.switch|\.swatch)$/.test(selector));
    expect(controls).toEqual([]);
  });
});

describe('what stands outside our sheets', () => {
  it.each(['overlay/pick.ts', 'overlay/stage.ts', 'popup/index.html'])('%s has colours of tokens.css', async (name) => {
    const ours = new Set(rules.flatMap(({ values }) => values.map(([, value]) => value)));
    const used = (await read(new URL(`../../../entrypoints/${name}`, import.meta.url))).match(/#[\da-f]{6}\b/g) ?? [];
    expect(used).not.toEqual([]);
    for (const colour of used) expect(ours).toContain(colour);
  });
});
