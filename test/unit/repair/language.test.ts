import { describe, expect, it } from 'vitest';
import { loadTable } from '../../../lib/load-table.ts';
import { CharacterModel, loadCharacterModel } from '../../../lib/repair/language/character-model.ts';
import { modelUnit } from '../../../lib/repair/language/model-unit.ts';
import { PageLanguage } from '../../../lib/repair/language/page-language.ts';
import { isSyllable } from '../../../lib/repair/language/pinyin.ts';
import { SequenceCounts } from '../../../lib/repair/language/sequence-counts.ts';
import { FormCosts } from '../../../lib/repair/runs/form-costs.ts';
import { article } from '../../damage/cases.ts';

const model = await loadCharacterModel();
const page = new PageLanguage(model, article());
const empty = new PageLanguage(model, '');
const idOf = (char: string): number => model.idOf(char.charCodeAt(0));
/** One id for each character the model knows. */
const known = new Set(Array.from({ length: 0x10000 }, (_, unit) => model.idOf(unit)).filter((id) => id > 0));
const costIn = (language: PageLanguage, text: string): number => {
  const [u = '', v = '', w = ''] = text;
  return language.cost(idOf(u), idOf(v), idOf(w));
};

// Two characters that are common, rare together, not known at all, at the start of a line.
const CONTEXTS = ['会议', '的一', '，要', '防火', '0月', '\n\n', '。\n', '议，', '㑳会', '㑳㑳', '麒的', '林灯'];

describe('the character model', () => {
  it.each(CONTEXTS)('shares out one in all among the characters that may follow %j', (context) => {
    const [u, v] = [idOf(context[0] ?? ''), idOf(context[1] ?? '')];
    const id = model.contextOf(u, v);
    const all = [...known].reduce((sum, w) => sum + Math.exp(-model.cost(id, v, w)), 0);
    // What the table holds is rounded to half a nat: a quarter either way is a factor of 1.28.
    expect(all).toBeGreaterThan(1 / 1.28);
    expect(all).toBeLessThan(1.28);
  });

  it('has some thousands of characters, those of both scripts as one', () => {
    expect(known.size).toBeGreaterThan(3000);
    expect(idOf('会')).toBe(idOf('會'));
    expect(idOf('会')).not.toBe(idOf('议'));
    expect(idOf('㑳')).toBe(0);
    const alone = [...known].reduce((sum, w) => sum + Math.exp(-model.unigram(w)), 0);
    expect(alone).toBeGreaterThan(0.85);
    expect(alone).toBeLessThan(1.15);
  });

  it('knows as many characters behind others as its table has pairs', async () => {
    const table = await loadTable('repair');
    const pairs = new DataView(table.buffer, table.byteOffset).getUint32(0, true);
    const counts = [0, ...known].map((id) => model.countAfter(id));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(pairs);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
    expect(model.countAfter(idOf('的'))).toBeGreaterThan(model.countAfter(idOf('麒')));
  });

  it.each([
    ['会议强', '调', '项'],
    ['高质', '量', '良'],
    ['人民政', '府', '付'],
    ['自治', '区', '曲'],
  ])('finds after %s rather %s than %s', (before, right, wrong) => {
    const cost = (char: string): number => costIn(empty, before.slice(-2) + char);
    expect(cost(right)).toBeLessThan(cost(wrong) - 3);
  });

  it('knows which frequent characters have a reading', () => {
    expect([...model.withReading('huì')]).toEqual(expect.arrayContaining(['会', '會']));
    expect([...model.withReading('yì')]).toEqual(expect.arrayContaining(['议', '議', '意', '义']));
    expect(model.withReading('huì')).not.toContain('议');
    expect(model.withReading('xyz')).toBe('');
  });

  it('reads a table that lies anywhere in its memory', async () => {
    const table = await loadTable('repair');
    const moved = new Uint8Array(table.length + 3);
    moved.set(table, 3);
    const other = new CharacterModel(moved.subarray(3));
    const context = other.contextOf(idOf('会'), idOf('议'));
    expect(other.cost(context, idOf('议'), idOf('强'))).toBe(model.cost(context, idOf('议'), idOf('强')));
  });
});

describe('the language of a page', () => {
  it.each(CONTEXTS)('shares out one in all after %j too', (context) => {
    const all = [...known].reduce((sum, w) => {
      const [u, v] = [idOf(context[0] ?? ''), idOf(context[1] ?? '')];
      return sum + Math.exp(-page.cost(u, v, w));
    }, 0);
    expect(all).toBeGreaterThan(0.5);
    expect(all).toBeLessThan(1.2);
  });

  it('expects again what the page has said, most of all after the same two characters', () => {
    for (const words of ['青川县', '森林防', '守土有', '网格化']) {
      expect(costIn(page, words)).toBeLessThan(costIn(empty, words));
      const [, second = '', third = ''] = words;
      expect(costIn(page, words)).toBeLessThan(costIn(page, `麒${second}${third}`));
      expect(costIn(page, `麒${second}${third}`)).toBeLessThan(costIn(empty, `麒${second}${third}`));
    }
  });

  it('expects a little less what it has not', () => {
    for (const words of ['国际贸', '渔业资', '议麒麟']) {
      const more = costIn(page, words) - costIn(empty, words);
      expect(more).toBeGreaterThanOrEqual(0);
      expect(more).toBeLessThan(1);
    }
  });

  it('says what a character that nobody knows costs: more than any that is known', () => {
    expect(costIn(page, '会议㑳')).toBeGreaterThan(costIn(page, '会议麒'));
  });

  it.each(CONTEXTS)('gives many characters after %j the costs that each has alone', (context) => {
    const [u, v] = [idOf(context[0] ?? ''), idOf(context[1] ?? '')];
    const ids = Uint16Array.from([0, ...known]);
    const together = new Float64Array(ids.length);
    page.costs(u, v, ids, together);
    // Asked for another context in between, so that each is looked up by itself.
    const alone = Array.from(ids, (w) => {
      page.cost(idOf('防'), idOf('林'), 0);
      return page.cost(u, v, w);
    });
    expect([...together]).toEqual(alone);
  });
});

describe('the form of a character', () => {
  it.each([true, false])('costs nothing when the page shows it (traditional: %s)', (traditional) => {
    const costs = new FormCosts(traditional, '青川森林防火舊㑳');
    for (const char of '青川森林防火舊㑳') expect(costs.of(char.charCodeAt(0))).toBe(0);
  });

  it('costs most in the wrong script, and for marks and letters the same whatever the page shows', () => {
    const cost = (char: string, traditional: boolean, text: string): number =>
      new FormCosts(traditional, text).of(char.charCodeAt(0));
    expect(cost('舊', false, '')).toBeGreaterThan(cost('舊', true, ''));
    expect(cost('旧', true, '')).toBeGreaterThan(cost('旧', false, ''));
    for (const char of 'h7？') expect(cost(char, false, char)).toBe(cost(char, false, ''));
  });
});

/** A table and a map of the same counts. */
function counted(most: number): readonly [SequenceCounts, ReadonlyMap<string, number>] {
  const [counts, map] = [new SequenceCounts(most), new Map<string, number>()];
  for (let i = 0; i < most; i++) {
    const [v, w] = [(i * 7919) % 61, (i * i * 31) % 4096];
    counts.add(v, w);
    map.set(`${v} ${w}`, (map.get(`${v} ${w}`) ?? 0) + 1);
  }
  return [counts, map];
}

describe('counts of sequences', () => {
  it.each([0, 1, 7, 500])('are those of a map with %d of them', (most) => {
    const [counts, map] = counted(most);
    const pairs = Array.from({ length: 61 * 1366 }, (_, i) => [i % 61, 3 * Math.floor(i / 61)] as const);
    expect(pairs.filter(([v, w]) => counts.of(v, w) !== (map.get(`${v} ${w}`) ?? 0))).toEqual([]);
  });
});

describe('symbols that stand for many characters', () => {
  const symbol = (char: string): string => String.fromCharCode(modelUnit(char.charCodeAt(0)));
  it.each([
    ['every digit', '0123456789０１５９', '0'],
    ['every letter', 'azAZmM', 'a'],
    ['spaces and ends of lines', ' \n\t\u00a0\u3000', '\n'],
  ])('%s', (_, characters, wanted) => {
    for (const char of characters) expect(symbol(char)).toBe(wanted);
  });
  it('clause marks in their full-width form, and all else as itself', () => {
    expect([...',:;?!()'].map(symbol).join('')).toBe('，：；？！（）');
    expect([...'会議、。“”《》…—·%[]{}@/-．Ａ\u3001\u2f00'].map(symbol).join('')).toBe(
      '会議、。“”《》…—·%[]{}@/-．Ａ\u3001\u2f00',
    );
  });
});

describe('a Mandarin syllable', () => {
  it.each(['a', 'ān', 'èr', 'r', 'huì', 'zhuāng', 'lǜ', 'lüe', 'nǚ', 'xiong', 'ng', 'm', 'ê', 'wèng'])(
    'is %s',
    (note) => {
      expect(isSyllable(note)).toBe(true);
      expect(isSyllable(note)).toBe(true);
    },
  );
  it.each(['', 'abc', 'ngbjxym', 'who', 'hvi', 'app', 'zz', 'huìyì', 'i1', 'v'])('is not %j', (note) => {
    expect(isSyllable(note)).toBe(false);
  });
});
