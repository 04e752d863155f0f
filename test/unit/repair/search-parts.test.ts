import { describe, expect, it } from 'vitest';
import { gbkCode, gbkUnit } from '../../../lib/repair/bytes/gbk.ts';
import { NO_EVIDENCE } from '../../../lib/repair/evidence.ts';
import { loadCharacterModel } from '../../../lib/repair/language/character-model.ts';
import { bestLeads, bestLeadsOfEach } from '../../../lib/repair/runs/best-leads.ts';
import { FormCosts } from '../../../lib/repair/runs/form-costs.ts';
import { gatherRunPage } from '../../../lib/repair/runs/run-page.ts';
import { AHEAD, isSettled, readDifferently, type State, traceDamage } from '../../../lib/repair/runs/state.ts';
import { readToken, type Token } from '../../../lib/repair/runs/token.ts';

/** What the search over bytes is put together from. */

const begin: State = {
  cost: 0,
  pending: 0,
  raw2: 0,
  raw1: 0,
  split: false,
  u: 0,
  v: 0,
  out: '',
  chosen: false,
  chosenLead: false,
  hidden: false,
  parent: undefined,
  at: 0,
  damaged: true,
  pinned: true,
  violations: 0,
  gap: false,
  worst: 0,
  margin: 12,
  merges: undefined,
  ahead: AHEAD,
};
/** A way that has read these pieces, each from one character of the line; in lower case what is damaged: `x會`. */
const way = (...pieces: readonly string[]): State =>
  pieces.reduce<State>(
    (parent, piece, i) => ({
      ...begin,
      parent,
      at: i + 1,
      out: piece.replace('x', ''),
      damaged: piece.startsWith('x'),
    }),
    begin,
  );

describe('a way through the bytes', () => {
  it('is settled behind four characters without damage', () => {
    expect(isSettled(way('x會', '甲', '乙', '丙', '丁'), 0)).toBe(true);
    expect(isSettled(way('x會', '甲', '乙', '丙'), 0)).toBe(false);
    expect(isSettled(way('甲', '乙', 'x會', '丙', '丁'), 0)).toBe(false);
    expect(isSettled(way('x會', '甲', '', '乙', '丙'), 0)).toBe(false);
    // All of them behind where the run began.
    expect(isSettled(way('x會', '甲', '乙', '丙', '丁'), 1)).toBe(true);
    expect(isSettled(way('x會', '甲', '乙', '丙', '丁'), 2)).toBe(false);
  });

  it('has read a text up to the end of the damage', () => {
    const read = { end: 3, text: '會議強調', proof: ['joined', 'shown', 'joined', 'joined'], characters: 4 };
    expect(traceDamage(way('x會', '議', 'x強調', '甲', '乙'))).toEqual(read);
    expect(traceDamage({ ...way('x會', '議'), chosen: true, damaged: true })).toMatchObject({
      proof: ['joined', 'chosen'],
    });
    expect(traceDamage(way('甲', '乙'))).toEqual({ end: -1, text: '', proof: [], characters: 0 });
  });

  it('differs from another by what the two read lately', () => {
    expect(readDifferently(way('x會', '議'), way('x會', '議'))).toBe(false);
    expect(readDifferently(way('x會', '議'), way('x會議'))).toBe(false);
    expect(readDifferently(way('x會', '議'), way('x惠', '議'))).toBe(true);
    expect(readDifferently(way('x會', '議'), way('議'))).toBe(true);
    const long = [...'甲乙丙丁戊己庚辛壬癸子丑'];
    expect(readDifferently(way('x會', ...long), way('x惠', ...long))).toBe(false);
    expect(readDifferently(way('x會', ...long.slice(1)), way('x惠', ...long.slice(1)))).toBe(true);
  });
});

const model = await loadCharacterModel();
const evidence = {
  ...NO_EVIDENCE,
  notes: true,
  commas: true,
  traditional: true,
  annotated: new Map([['會', 'huì']]),
};
const pageWith = (text: string) => gatherRunPage({ text, signs: 0, context: '', evidence }, model);
const page = pageWith('會(huì)議召開?，各級要抓好\ue001落實。');

describe('the page of a run', () => {
  it('knows what became of it', () => {
    expect(page).toMatchObject({ droppedLeads: [], folded: false, widened: false });
    expect(pageWith('會(huì)議召開？,各級')).toMatchObject({ folded: true, widened: true });
    expect(
      pageWith('會\ue5d6')
        .droppedLeads.map((lead) => lead.toString(16))
        .join(' '),
    ).toBe('aa ab ac ad ae af f8 f9 fa fb fc fd fe');
    expect(pageWith('會').droppedLeads).toContain(0xa1);
    expect(pageWith('\ufffd')).toMatchObject({ widened: false });
    expect([...page.annotated]).toEqual([gbkCode('會'.charCodeAt(0))]);
    expect(page.budget.left).toBeGreaterThan(pageWith('短').budget.left);
  });

  it('has every frequent character by its last byte, and those a dropped pair may stand before', () => {
    for (const trail of [0x40, 0xa1, 0xc4, 0xfe]) {
      const wanted = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => 0x81 + i).filter((lead) => {
        const unit = gbkUnit(lead, trail);
        const id = page.language.id(unit);
        return id !== 0 && page.language.unigram(id) + page.costs.of(unit) <= 10.5;
      });
      expect([...page.frequent.endingIn(trail).leads]).toEqual(wanted);
      expect([...page.frequent.behindDropped(0xaa, trail).leads]).toEqual(wanted.filter((lead) => lead >= 0xa1));
      expect([...page.frequent.behindDropped(0xa3, trail).leads]).toEqual(wanted.filter((lead) => lead <= 0xa0));
    }
  });

  it('gives of them the cheapest after a way, in order', () => {
    const list = page.frequent.endingIn(0xc4);
    const id = (char: string): number => page.language.id(char.charCodeAt(0));
    const after = { ...begin, cost: 2, u: id('各'), v: id('級') };
    const all = [...list.leads]
      .map((lead, i) => [lead, page.language.cost(after.u, after.v, list.ids[i] ?? 0) + (list.costs[i] ?? 0)] as const)
      .sort((a, b) => a[1] - b[1]);
    const found = (count: number, most = Number.POSITIVE_INFINITY) =>
      bestLeads(page.language, after, list, { count, most });
    expect(found(3)).toEqual(all.slice(0, 3));
    expect(found(500)).toEqual(all);
    const limit = ((all[2]?.[1] ?? 0) + (all[3]?.[1] ?? 0)) / 2;
    expect(found(500, 2 + limit)).toEqual(all.slice(0, 3));
  });

  it.each([3, 8, 12, 30])('gives the same of many lists at once, up to %s nats', (nats) => {
    const { language, frequent, droppedLeads } = pageWith('會(huì)議召開?，各級要抓好落實。');
    const id = (char: string): number => language.id(char.charCodeAt(0));
    const wanted = { count: 3, most: 2 + nats };
    expect(droppedLeads.length).toBe(22);
    for (const [u = '', v = ''] of ['各級', '會議', '㑳強', '的㑳']) {
      const after = { ...begin, cost: 2, u: id(u), v: id(v) };
      for (const dropped of [0xaa, 0xa3]) {
        const lists = droppedLeads.map((lead) => frequent.behindDropped(dropped, lead));
        const alone = lists.map((list) => bestLeads(language, after, list, wanted));
        expect(bestLeadsOfEach(language, after, frequent.betweenDropped(dropped), wanted)).toEqual(alone);
      }
    }
  });

  it('asks more for a form of the wrong script, from the first Chinese character to the last', () => {
    const costs = new FormCosts(true, '');
    for (const char of '一丁會') expect(costs.of(char.charCodeAt(0))).toBe(0);
    for (const char of '会国') expect(costs.of(char.charCodeAt(0))).toBeGreaterThan(0);
    expect(costs.of('α'.charCodeAt(0))).toBeGreaterThan(0);
  });
});

describe('what stands at a place of a line', () => {
  const at = (text: string, more: Partial<ReturnType<typeof pageWith>> = {}): Token =>
    readToken(text, 0, { ...page, ...more });

  it.each([
    ['會', 0x95fe],
    ['，', 0xa3ac],
    [',', 0xa3ac],
    ['?', 0xa3bf],
    ['A', 0],
    ['한', 0],
  ])('%s has its two bytes', (text, code) => {
    expect(at(text).code).toBe(code);
  });

  it('is a note, or has one behind it', () => {
    expect(at('(huì)議').note).toEqual({ reading: 'huì', end: 5 });
    expect(at('會(huì)議')).toMatchObject({ note: undefined, noted: true });
    expect(at('會議')).toMatchObject({ note: undefined, noted: false });
  });

  it.each([
    // A byte lost to a note, which took its parenthesis along.
    ['?huì)議', { note: { reading: 'huì', end: 5 }, to: -1, split: false, endsPair: false, mayHaveEaten: true }],
    // To what stood before a clause mark.
    ['?，要', { note: undefined, to: 1, split: true, cost: 0, endsPair: false, mayHaveEaten: false, follow: 0xa3 }],
    ['\ufffd,，要', { to: 2, split: true, cost: 0 }],
    ['\ufffd,要', { to: 1, split: false, cost: 2 }],
    // To a tag, or to the end of the line.
    ['?/p>', { to: 4, split: true, cost: 0, endsPair: true, mayHaveEaten: false }],
    ['?', { to: 1, split: false, endsPair: true, mayHaveEaten: false }],
    // To nothing that shows.
    ['?要', { to: -1, split: false, cost: 2, endsPair: false, mayHaveEaten: true }],
    ['\ufffd要', { to: 1, split: false, cost: 2, mayHaveEaten: false, follow: 0xd2 }],
    ['？，要', { to: 1, cost: 6 }],
    ['？要', { to: -1, cost: 8, mayHaveEaten: false }],
  ])('%s may be a lost byte', (text, lost) => {
    expect(at(text)).toMatchObject({ lost, next: 0 });
  });

  it('is no lost byte where nothing is lost, and costs less where the page widened its marks', () => {
    expect(at('會').lost).toBeUndefined();
    expect(at('會').next).toBe(0x95);
    expect(at('？，要', { widened: true }).lost?.cost).toBe(0);
  });

  it('is a comma put in before a clause mark, on a page that shows them', () => {
    expect([',。', '，。', ',要', '、。', ','].map((text) => at(text).inserted)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(at(',。', { evidence: NO_EVIDENCE }).inserted).toBe(false);
  });

  it('may be what NFKC made of a full-width form, on a page that went through it', () => {
    expect(at('R(huì)', { folded: true }).folded).toContainEqual({ code: 0xa3d2, end: 1, noted: true });
    expect(at('(9)甲', { folded: true }).folded).toContainEqual({
      code: gbkCode('⑼'.charCodeAt(0)),
      end: 3,
      noted: false,
    });
    expect(at('R').folded).toEqual([]);
  });
});
