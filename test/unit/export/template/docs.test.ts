import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, MEASURE_FIELDS, type TemplateField } from '../../../../lib/export/template/fields.ts';
import { FILTERS } from '../../../../lib/export/template/filters.ts';
import { renderTemplate } from '../../../../lib/export/template/render-template.ts';
import { SAMPLE } from '../measures/sample.ts';

const doc = readFileSync(new URL('../../../../docs/templates.md', import.meta.url), 'utf8');

const cell = (text: string): string => text.replaceAll('|', '\\|');
const rowsOf = (list: readonly Pick<TemplateField, 'name' | 'meaning' | 'example'>[]): string =>
  list.map(({ name, meaning, example }) => `| \`${name}\` | ${cell(meaning.en)} | \`${cell(example)}\` |\n`).join('');

describe('docs/templates.md', () => {
  it.each([
    ['fields', FIELDS],
    ['fields of a measure', MEASURE_FIELDS],
    ['filters', FILTERS],
  ])('names the %s that there are', (_, list) => {
    expect(doc).toContain(`| --- | --- | --- |\n${rowsOf(list)}\n`);
  });

  it('shows a template that can be filled', async () => {
    const [, template = ''] = /```liquid\n([\s\S]*?)```/.exec(doc) ?? [];
    expect(await renderTemplate(template, SAMPLE)).toEqual({
      text: expect.stringMatching(/^# 云溪县召开防汛工作会议\n\n云溪日报，2026年6月1日\n\n- .*（截至 2026-06）\n/),
    });
  });
});
