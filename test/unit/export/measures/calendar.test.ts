import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../../lib/export/measures/fold-line.ts';
import { toCalendar } from '../../../../lib/export/measures/to-calendar.ts';
import type { Deadline } from '../../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';
import { readCalendar } from './read-calendar.ts';
import { listOf, measureOf, SAMPLE, TEXTS } from './sample.ts';

const dueOf = (deadline: Deadline): string | undefined => {
  const measures = [measureOf(TEXTS[0] ?? '', '各乡镇', { deadline })];
  return /^DUE.*$/m.exec(toCalendar(listOf({ ...SAMPLE, measures })))?.[0].trimEnd();
};

describe('a calendar of measures', () => {
  it('has a to-do for each line with a date, with its sentence and the page’s address', () => {
    const todos = readCalendar(toCalendar(listOf()));
    expect(todos.map(({ summary }) => summary)).toEqual(['各乡镇6月底前新建公厕12座', '各单位7月5日17:00前报送方案']);
    expect(todos[0]).toMatchObject({
      dtstamp: '2026-06-02T03:04:05Z',
      description: `会议强调，各乡镇6月底前新建公厕12座。\n${SAMPLE.title}\n${SAMPLE.url}`,
      url: SAMPLE.url,
      categories: 'target',
    });
    expect(new Set(todos.map(({ uid }) => uid)).size).toBe(2);
  });

  it.each<[Deadline, string | undefined]>([
    [{ text: '2026年', date: '2026' }, 'DUE;VALUE=DATE:20261231'],
    [{ text: '2028年2月底前', date: '2028-02' }, 'DUE;VALUE=DATE:20280229'],
    [{ text: '2月9日前', date: '2026-02-09' }, 'DUE;VALUE=DATE:20260209'],
    // China Standard Time, eight hours ahead of UTC.
    [{ text: '7月5日17:00前', date: '2026-07-05T17:00' }, 'DUE:20260705T090000Z'],
    [{ text: '13月', date: '2026-13' }, undefined],
    [{ text: '2月30日', date: '2026-02-30' }, undefined],
    [{ text: '近日', date: '近日' }, undefined],
    [{ text: '三日内', duration: 'P3D' }, undefined],
    [{ text: '每月5日前', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=5' }, undefined],
  ])('is due at the end of what %j names', (deadline, due) => {
    expect(dueOf(deadline)).toBe(due);
  });

  it('has the same names when it is made again, so that a calendar updates', () => {
    const again = listOf(SAMPLE, { now: new Date('2027-01-01T00:00:00Z') });
    const names = (list: typeof again): unknown => readCalendar(toCalendar(list)).map(({ uid }) => uid);
    expect(names(again)).toEqual(names(listOf()));
  });

  it('has a name for each of two lines with the same words', () => {
    const text = '各乡镇6月底前报送方案，县直单位7月底前报送方案。';
    const measures = [0, 12].map((from) =>
      measureOf(text, '报送方案', {
        start: text.indexOf('报送方案', from),
        end: text.indexOf('报送方案', from) + 4,
        deadline: { text: '6月底前', date: from === 0 ? '2026-06' : '2026-07' },
      }),
    );
    const todos = readCalendar(toCalendar(listOf(readingOf([paragraph(text)], { measures }))));
    expect(todos.map(({ due }) => due)).toEqual(['2026-06-30', '2026-07-31']);
    expect(new Set(todos.map(({ uid }) => uid)).size).toBe(2);
  });

  it('links no address that is not safe', () => {
    expect(toCalendar(listOf({ ...SAMPLE, url: 'javascript:alert(1)' }))).not.toContain('javascript');
  });

  it('is folded between characters, at 75 octets', () => {
    expect(foldLine('短')).toBe('短');
    expect(foldLine('要'.repeat(26)).split('\r\n')).toEqual(['要'.repeat(25), ' 要']);
    expect(foldLine(`a${'𠮷'.repeat(19)}`).split('\r\n')).toEqual([`a${'𠮷'.repeat(18)}`, ' 𠮷']);
  });
});
