import { describe, expect, it } from 'vitest';
import { convertReading } from '../../../lib/reading/convert-reading.ts';
import { paragraphsOf, textOf } from '../../../lib/reading/paragraphs.ts';
import { loadConverter } from '../../../lib/script/convert.ts';
import { readingOf } from './sample.ts';

describe('convertReading', () => {
  it('converts every text, moves ranges with it and keeps links and styles', async () => {
    const text = '会议强调，要在头发丝里找差距，于7月底前完成整改。';
    const start = text.indexOf('于7月底前');
    const reading = readingOf(
      [
        {
          kind: 'paragraph',
          runs: [
            { style: 'plain', text: text.slice(0, 5) },
            { style: 'strong', text: text.slice(5, 12), href: 'https://www.yunxi.example/头发' },
            { style: 'plain', text: text.slice(12) },
          ],
        },
      ],
      {
        source: '云溪网',
        measures: [
          {
            paragraph: 0,
            start,
            end: start + 10,
            category: 'deadline',
            salience: 3,
            highlighted: true,
            actor: '各级部门',
            rules: [],
            score: 3,
          },
        ],
      },
    );
    const shown = await convertReading(reading, await loadConverter('tw'));
    const [block] = shown.blocks;
    expect(shown.title).toBe('雲溪縣召開防汛工作會議');
    expect(shown.source).toBe('雲溪網');
    expect(paragraphsOf(shown.blocks)[0]).toBe('會議強調，要在頭髮絲裡找差距，於7月底前完成整改。');
    expect(block?.kind === 'paragraph' && block.runs.map((run) => [run.style, run.text, run.href])).toEqual([
      ['plain', '會議強調，', undefined],
      ['strong', '要在頭髮絲裡找', 'https://www.yunxi.example/头发'],
      ['plain', '差距，於7月底前完成整改。', undefined],
    ]);
    const [measure] = shown.measures;
    expect(block?.kind === 'paragraph' && textOf(block.runs).slice(measure?.start, measure?.end)).toBe(
      '於7月底前完成整改。',
    );
    expect(measure?.actor).toBe('各級部門');
  });

  it('converts who reports what another said, and what a picture shows', async () => {
    const figure = { kind: 'figure', src: 'https://www.yunxi.example/a.jpg', alt: '会议现场', caption: [] } as const;
    const reading = readingOf([figure, { kind: 'paragraph', runs: [{ style: 'plain', text: '要压实责任。' }] }], {
      measures: [
        {
          paragraph: 1,
          start: 0,
          end: 5,
          category: 'directive',
          salience: 2,
          highlighted: true,
          attributedTo: { speaker: '批示', verb: '指出', within: '会议' },
          rules: [],
          score: 1,
        },
      ],
      removals: [{ reason: 'advertisement', text: '', characters: 0, at: 0, blocks: [figure] }],
    });
    const shown = await convertReading(reading, await loadConverter('tw'));
    expect(shown.measures[0]?.attributedTo?.within).toBe('會議');
    expect(shown.blocks[0]).toEqual({ ...figure, alt: '會議現場' });
    expect(shown.removals[0]?.blocks).toEqual([{ ...figure, alt: '會議現場' }]);
  });

  const paragraphs = (...texts: readonly string[]) =>
    texts.map((text) => ({ kind: 'paragraph', runs: [{ style: 'plain', text }] }) as const);
  const convertAll = async (target: 'cn' | 'tw', ...texts: readonly string[]) =>
    paragraphsOf((await convertReading(readingOf(paragraphs(...texts)), await loadConverter(target))).blocks);

  it('writes a name as the paragraph that shows its title does, before it and behind', async () => {
    expect(
      await convertAll('tw', '此前于波多次到村里。', '副县长于波讲话，局长付冲主持。', '会后付冲留下，位于波罗的海。'),
    ).toEqual(['此前于波多次到村裡。', '副縣長于波講話，局長付沖主持。', '會後付沖留下，位於波羅的海。']);
  });

  it('knows a name from a list for the whole page', async () => {
    expect(await convertAll('tw', '感谢余敏多年的付出。', '参加的有余敏、于波、范利等同志。')).toEqual([
      '感謝余敏多年的付出。',
      '參加的有余敏、于波、范利等同志。',
    ]);
  });

  it('keeps the letter of a traditional name on the whole page', async () => {
    expect(await convertAll('cn', '聽說張乾坦已經離開會場。', '局長張乾坦說明情況，葡萄乾豐收。')).toEqual([
      '听说张乾坦已经离开会场。',
      '局长张乾坦说明情况，葡萄干丰收。',
    ]);
  });
});
