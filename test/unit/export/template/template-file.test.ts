import { describe, expect, it } from 'vitest';
import { shippedTemplates } from '../../../../lib/export/template/shipped-templates.ts';
import { isTemplateName, LONGEST_TEMPLATE, MOST_TEMPLATES } from '../../../../lib/export/template/template.ts';
import { templatesFromFile, templatesToFile } from '../../../../lib/export/template/template-file.ts';

const SHIPPED = shippedTemplates('zh-CN');
const fileOf = (templates: unknown): string => JSON.stringify({ kind: 'zhengwen-templates', templates });

describe('a file of templates', () => {
  it('is read as it was written, with a byte order mark too', () => {
    const read = { templates: SHIPPED, leftOut: 0 };
    expect(templatesFromFile(templatesToFile(SHIPPED))).toEqual(read);
    expect(templatesFromFile(`\uFEFF${templatesToFile(SHIPPED)}`)).toEqual(read);
  });

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['null', 'not-templates'],
    ['[]', 'not-templates'],
    ['{"kind":"zhengwen-settings","templates":[]}', 'not-templates'],
    [fileOf('all'), 'not-templates'],
    [fileOf([]), 'none-sound'],
    [fileOf([null, 1, { name: 'a' }]), 'none-sound'],
  ])('tells why %s has none', (text, problem) => {
    expect(templatesFromFile(text)).toEqual({ problem });
  });

  it('leaves out what could not be used, and counts it', () => {
    const sound = { name: '简报', text: '{{ title }}' };
    const others = [
      { name: '', text: '' },
      { name: 'a\nb', text: '' },
      { name: 'x'.repeat(81), text: '' },
      { name: 'long', text: 'x'.repeat(LONGEST_TEMPLATE + 1) },
      { ...sound, text: 'another' },
      'text',
    ];
    expect(templatesFromFile(fileOf([{ ...sound, more: 1 }, ...others]))).toEqual({
      templates: [sound],
      leftOut: others.length,
    });
  });

  it('holds so many and no more', () => {
    const many = Array.from({ length: MOST_TEMPLATES + 3 }, (_, index) => ({ name: `t${index}`, text: '' }));
    expect(templatesFromFile(fileOf(many))).toEqual({ templates: many.slice(0, MOST_TEMPLATES), leftOut: 3 });
    expect(many.every(({ name }) => isTemplateName(name))).toBe(true);
  });
});
