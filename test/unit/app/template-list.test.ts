import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeTemplate,
  freeName,
  moveTemplate,
  nameProblem,
  putTemplate,
  withTemplates,
} from '../../../lib/app/template-list.ts';
import {
  isTemplateName,
  MOST_TEMPLATES,
  soundTemplates,
  type Template,
} from '../../../lib/export/template/template.ts';

const named = (...names: readonly string[]): readonly Template[] => names.map((name) => ({ name, text: name }));

describe('a list of templates', () => {
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['甲\n乙', 'unfit'],
    ['长'.repeat(81), 'unfit'],
    ['简报', 'taken'],
    ['笔记', undefined],
    ['我的笔记', undefined],
  ])('name %j for the first: %s', (name, problem) => {
    expect(nameProblem(named('笔记', '简报'), 0, name)).toBe(problem);
  });

  it('finds a name that is free', () => {
    expect(freeName(named('简报', '简报 2'), '简报')).toBe('简报 3');
    expect(freeName(named('简报'), '笔记')).toBe('笔记');
    expect(freeName([], '笔记')).toBe('笔记');
    expect(freeName(named('长'.repeat(80)), '长'.repeat(80))).toBe(`${'长'.repeat(78)} 2`);
  });

  it('takes others under free names, none twice, as many as have room', () => {
    const [note] = named('笔记');
    const list = named('笔记', '简报');
    expect(withTemplates(list, named('笔记'))).toBe(list);
    expect(withTemplates(list, [{ name: '笔记', text: '别的' }]).map(({ name }) => name)).toEqual([
      '笔记',
      '简报',
      '笔记 2',
    ]);
    const many = Array.from({ length: MOST_TEMPLATES + 5 }, (_, i) => ({ name: `${i}`, text: '' }));
    expect(withTemplates(note ? [note] : [], many)).toHaveLength(MOST_TEMPLATES);
  });

  it('changes, moves and puts back', () => {
    const list = named('甲', '乙', '丙');
    expect(changeTemplate(list, 1, { text: '新' })[1]).toEqual({ name: '乙', text: '新' });
    expect(moveTemplate(list, 0, 1).map(({ name }) => name)).toEqual(['乙', '甲', '丙']);
    expect(moveTemplate(list, 2, -1).map(({ name }) => name)).toEqual(['甲', '丙', '乙']);
    expect(moveTemplate(list, 0, -1)).toBe(list);
    expect(moveTemplate(list, 2, 1)).toBe(list);
    expect(putTemplate(named('甲', '丙'), 1, { name: '乙', text: '' }).map(({ name }) => name)).toEqual([
      '甲',
      '乙',
      '丙',
    ]);
    expect(putTemplate(named('甲'), 0, { name: '甲', text: '' }).map(({ name }) => name)).toEqual(['甲 2', '甲']);
  });

  it('whatever is taken, the list is one that settings keep as it is', () => {
    const template = fc.record({
      name: fc.string({ unit: 'binary', maxLength: 90 }),
      text: fc.string({ maxLength: 3 }),
    });
    const some = fc.array(
      template.filter(({ name }) => isTemplateName(name)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(some, some, (one, other) => {
        const list = withTemplates(withTemplates([], one), other);
        expect(soundTemplates(list)).toEqual(list);
      }),
    );
  });
});
