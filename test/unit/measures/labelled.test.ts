import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';
import { kindOf } from '../../../lib/measures/kind.ts';
import { OWN_TEXTS, OWN_TRADITIONAL, readLabelled } from '../../../scripts/measures/labelled-texts.ts';
import { found } from '../../bench/measures.ts';

const items = readLabelled(OWN_TEXTS);
const shareOf = (name: string): number => {
  const item = items.find((one) => one.name === name);
  if (!item) throw new Error(name);
  const shown = found(item).filter((measure) => measure.highlighted);
  return shown.reduce((sum, { start, end }) => sum + end - start, 0) / item.text.length;
};

describe('the project’s own labelled texts', () => {
  it('have labels that are their text', () => {
    for (const { name, text, measures } of [...items, ...readLabelled(OWN_TRADITIONAL)]) {
      for (const label of measures)
        expect(text.slice(label.start, label.end), name).toBe((label as { text?: string }).text);
    }
  });

  it('have nearly all that is checkable shown', () => {
    let hit = 0;
    let all = 0;
    for (const item of items) {
      const shown = found(item).filter((measure) => measure.highlighted);
      for (const label of item.measures.filter(({ salience }) => salience === 3)) {
        const covered = shown.reduce(
          (sum, { start, end }) => sum + Math.max(0, Math.min(end, label.end) - Math.max(start, label.start)),
          0,
        );
        all++;
        if (covered >= (label.end - label.start) / 2) hit++;
      }
    }
    expect(hit / all).toBeGreaterThanOrEqual(0.95);
  });

  it('are hardly marked where they report a visit or a price index', () => {
    expect(shareOf('county-visit')).toBeLessThan(0.2);
    expect(shareOf('price-stats')).toBeLessThan(0.25);
  });

  it.each([
    ['gas-notice', 'notice'],
    ['lake-regulation', 'regulation'],
    ['county-report', 'report'],
    ['housing-press', 'press-conference'],
    ['flood-meeting', 'meeting'],
    ['education-speech', 'speech'],
    ['price-stats', 'statistics'],
    ['traffic-order', 'notice'],
    ['grain-editorial', 'commentary'],
  ])('%s is a %s', (name, kind) => {
    const paragraphs = items.find((item) => item.name === name)?.text.split('\n') ?? [];
    expect(kindOf(paragraphs[0] ?? '', paragraphs)).toBe(kind);
  });

  it('gives names as the source writes them', () => {
    const [measure] = findMeasures(['市委書記陳立群強調，各級各部門要逐戶排查危房，建立銷號清單。']);
    expect(measure).toMatchObject({ actor: '各級各部門', attributedTo: { speaker: '陳立群', verb: '強調' } });
  });
});
