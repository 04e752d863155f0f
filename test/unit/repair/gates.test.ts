import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gbkCode, gbkUnit } from '../../../lib/repair/bytes/gbk.ts';
import { gather, isDamage, NO_EVIDENCE } from '../../../lib/repair/evidence.ts';
import { findInsertedCommas } from '../../../lib/repair/inserted-commas.ts';
import { findNoteDamage } from '../../../lib/repair/note-damage.ts';
import { notesIn } from '../../../lib/repair/notes.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { Beam, DEPTH } from '../../../lib/repair/runs/beam.ts';
import { looksMisread } from '../../../lib/repair/runs/looks-misread.ts';
import { MARKS, nextByte } from '../../../lib/repair/runs/shown.ts';
import { AHEAD, rankOf, type State } from '../../../lib/repair/runs/state.ts';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | '));
/** ⟨x⟩×3 is xxx. */
const written = (text: string): string =>
  text
    .replace(/⟨([^⟩]*)⟩×(\d+)/g, (_, part: string, times: string) => part.repeat(Number(times)))
    .replaceAll('\\n', '\n')
    .replaceAll('\\ufffd', '\ufffd')
    .replaceAll('\\ue601', '\ue601');

describe('whether the notes of a page are damage', () => {
  it.each(rows('note-pages.txt'))('%s: %s', (list, page = '') => {
    const text = written(page);
    const found = findNoteDamage(text, notesIn(text));
    expect(found ? [...found].map(([char, reading]) => char + reading).join(' ') : 'no').toBe(list);
  });
});

describe('commas before clause marks', () => {
  const strong = '各地要抓好,。';
  const marked = (marks: number): string => `${strong.repeat(3)}${'甲乙，'.repeat(marks - 6)}`;
  it.each([
    ['none', '各地要抓好，落实好。'],
    ['maybe', strong.repeat(2)],
    ['sure', strong.repeat(3)],
    ['maybe', `${strong}各地要抓好,,`],
    // One weak sign counts as another where a strong one is there.
    ['sure', `${strong}各地要抓好,,各地要抓好,;`],
    ['maybe', '各地要抓好,,'.repeat(5)],
    // At least one of twenty marks.
    ['sure', marked(60)],
    ['maybe', marked(61)],
  ])('are damage: %s, %s', (answer, text) => {
    expect(findInsertedCommas(text)).toBe(answer);
  });
});

describe('what a page shows of damage', () => {
  const lost = (before: string): string => `${`各地要抓好${before}?。`.repeat(3)}甲乙`;
  it.each([
    // As many of either script say nothing, and so does none.
    ['', false],
    ['会會', false],
    ['会會議', true],
    ['会议會', false],
  ])('is in traditional characters where those are more: %j', (extra, traditional) => {
    expect(gather(lost('中') + extra, '', -1)).toMatchObject({ marks: true, traditional });
  });
  it('is nothing on a page without damage, whatever its script', () => {
    expect(gather('會議強調(一)，要抓好落實？', '', -1)).toEqual(NO_EVIDENCE);
    expect(gather('會議強調，', '', 0)).toBe(NO_EVIDENCE);
  });
  it('are commas before clause marks, three at least', () => {
    expect(gather('各級要抓好,。'.repeat(3), '', -1)).toMatchObject({ notes: false, commas: true, marks: false });
  });
  it('are two commas before clause marks only beside notes that are damage', () => {
    const commas = '要抓好,。抓好,。';
    expect(gather(commas, '', -1)).toMatchObject({ notes: false, commas: false });
    const noted = gather(`會(huì)議強(qiáng)調(diào)，各級(jí)部門(mén)要抓好。${commas}`, '', -1);
    expect(noted).toMatchObject({ notes: true, commas: true, marks: false, traditional: true });
  });
  it('is a note where the page annotates the character with that syllable', () => {
    const evidence = { ...NO_EVIDENCE, notes: true, annotated: new Map([['會', 'huì']]) };
    const damage = (char: string, reading: string): boolean =>
      isDamage({ char, reading, start: 1, end: 6, times: 1, spaced: false }, evidence);
    expect([damage('會', 'huì'), damage('會', 'huí'), damage('會', 'kuài'), damage('議', 'huì')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('are lost bytes before clause marks, three at least', () => {
    expect(gather('各地要抓好?。甲'.repeat(2), '', -1)).toMatchObject({ marks: false });
    expect(gather('各地要抓好?。甲'.repeat(3), '', -1)).toMatchObject({ marks: true });
    expect(gather('各地要抓好?。甲', '各地要抓好?。甲'.repeat(2), -1)).toMatchObject({ marks: true });
  });
});

describe('whether text behind a lost byte looks misread', () => {
  it.each(rows('misread.txt'))('%s: %s', (answer, text = '') => {
    const page = written(text);
    expect(looksMisread(page, page.search(/[?\ufffd]/)) ? 'yes' : 'no').toBe(answer);
  });
});

describe('lost bytes on a page that shows nothing else', () => {
  const left = (text: string): Promise<readonly (string | boolean | undefined)[]> =>
    repair(text).then(({ repairs }) => repairs.map(({ before, unresolved }) => unresolved && before));
  it.each(['?', '\ufffd'])('are named and left where the text behind them is plain: %s', async (lost) => {
    const text = '会议强调，要认真抓好落实。各部门要加强领导，明确责任，确保工作到位。'.replaceAll(
      /[，。]/g,
      `${lost}$&`,
    );
    expect((await repair(text)).text).toBe(text);
    expect(await left(text)).toEqual(Array.from({ length: 5 }, () => lost));
  });
  it('are read where it looks misread, be there ever so many others', async () => {
    const plain = '会议强调?，要认真抓好落实?。各部门要加强领导?，明确责任?，确保工作到位。';
    const { text } = await repair(`${plain}全县干部参加会议？？h委作了部署。`);
    expect(text).toBe(`${plain}全县干部参加会议。縣委作了部署。`);
  });
});

describe('the bytes of a clause mark', () => {
  it.each([...MARKS])('%s are those of its full-width form', (mark, code) => {
    const full = { ',': '，', ';': '；', '?': '？', '!': '！' }[mark] ?? mark;
    expect(code).toBe(gbkCode(full.charCodeAt(0)));
  });
  it('are none for what is no character', () => {
    expect([gbkCode(Number.NaN), gbkUnit(0, 0), gbkUnit(0x81, 0x7f)]).toEqual([0, 0, 0]);
  });
});

describe('the byte that what is shown begins with', () => {
  it.each([
    ['會', false, 0x95],
    ['，', false, 0xa3],
    [',', false, 0],
    [',', true, 0xa3],
    ['A', false, 0x41],
    ['@', false, 0x40],
    ['~', false, 0x7e],
    ['\x7f', false, 0],
    ['5', false, 0],
    ['€', false, 0],
    ['', false, 0],
  ] as const)('of %j (folded: %s)', (text, folded, byte) => {
    expect(nextByte(text, 0, folded)).toBe(byte);
  });
});

describe('the states that a search keeps', () => {
  const state = (more: Partial<State>): State => ({
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
    damaged: false,
    pinned: true,
    violations: 0,
    gap: false,
    worst: 0,
    margin: DEPTH,
    merges: undefined,
    ahead: AHEAD,
    ...more,
  });
  const kept = (...states: readonly State[]): readonly State[] => {
    const beam = new Beam();
    for (const one of states) beam.push(one);
    return beam.take(0);
  };

  it('are the best first, half a character counted at what it will cost', () => {
    const whole = state({ cost: 3, v: 1 });
    const half = state({ cost: 1, pending: 0x95, v: 2 });
    const cheap = state({ cost: 1, v: 3 });
    expect([rankOf(whole), rankOf(half)]).toEqual([3, 1 + AHEAD]);
    expect(kept(half, whole, cheap)).toEqual([cheap, whole, half]);
  });

  it('are those not much worse than the best', () => {
    const best = state({ cost: 1, v: 1 });
    const just = state({ cost: 1 + DEPTH, v: 2 });
    const worse = state({ cost: 1.01 + DEPTH, v: 3 });
    expect(kept(worse, just, best)).toEqual([best, just]);
    expect(kept(best, worse, just)).toEqual([best, just]);
  });

  it('are the cheaper of two that go on alike, which remembers by how much where the other read another text', () => {
    const [one, two] = [state({ cost: 2, out: '會', v: 7 }), state({ cost: 5, out: '惠', v: 7 })];
    for (const order of [
      [one, two],
      [two, one],
    ]) {
      const [left, ...others] = kept(...order);
      expect(others).toEqual([]);
      expect(left).toMatchObject({ cost: 2, out: '會', margin: 3 });
    }
    expect(kept(one, { ...one, cost: 5 })).toMatchObject([{ cost: 2, margin: DEPTH }]);
    // What differs behind them keeps them apart.
    for (const more of [{ pending: 0x81 }, { raw1: 1 }, { split: true }, { u: 1 }, { v: 1 }])
      expect(kept(one, { ...two, ...more })).toHaveLength(2);
    // Sixty-four at most.
    expect(kept(...Array.from({ length: 70 }, (_, v) => state({ v, cost: v / 100 })))).toHaveLength(64);
  });

  it('are gone once they are taken', () => {
    const beam = new Beam();
    beam.push(state({ at: 2 }));
    expect([beam.isEmpty, beam.take(1).length, beam.take(2).length, beam.isEmpty]).toEqual([false, 0, 1, true]);
    expect(beam.limitAt(2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('an offer', () => {
  it('stands beside what was made, not on it', async () => {
    const { text, repairs } = await repair('２０２１年，311岁儿童,要接种。\n全媒体记者 林某 陈某）', {});
    expect(text).toBe('2021年，311岁儿童，要接种。\n全媒体记者 林某 陈某）');
    expect(repairs.map(({ before, after, certainty }) => `${before} → ${after} ${certainty}`)).toEqual([
      '２０２１ → 2021 certain',
      '311 → 3—11 guess',
      ', → ， certain',
      ' → （ guess',
    ]);
  });
});
