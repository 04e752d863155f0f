import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { loadTemplates } from '#load-templates';
import { renderTemplate } from '../../../../lib/export/template/render-template.ts';
import { EVERY_BLOCK } from '../every-block.ts';
import { SAMPLE } from '../measures/sample.ts';

const caseFile = (name: string): string => readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8');

const CASES = caseFile('templates.txt')
  .split(/^=== /m)
  .slice(1)
  .map((one) => /^(.*)\n([\s\S]*?)\n---\n([\s\S]*?)\n*$/.exec(one)?.slice(1) ?? [one]);

const NOW = new Date(2026, 5, 2, 8, 5);

/** What a template makes, or its error on a line. */
async function made(template: string): Promise<string> {
  const rendered = await renderTemplate(template, SAMPLE);
  if ('text' in rendered) return rendered.text;
  const { reason, line, column, message } = rendered.error;
  return `! ${reason} ${line}:${column} ${message}`;
}

describe('a template', () => {
  it.each(CASES)('%s', async (_, template = '', wanted) => {
    expect((await made(template)).trimEnd()).toBe(wanted);
  });

  it('tells the time of the reader, and none where none is given', async () => {
    const template = '{{ now | date: YYYY-MM-DD HH:mm }}';
    expect(await renderTemplate(template, SAMPLE, { now: NOW })).toEqual({ text: '2026-06-02 08:05' });
    expect(await renderTemplate(template, SAMPLE)).toEqual({ text: '' });
  });

  it('ends where it nests too deeply or is too long', async () => {
    expect(await made('{% if true %}'.repeat(4000) + '{% endif %}'.repeat(4000))).toContain('! too-deep');
    expect(await made('x'.repeat(100_001))).toContain('! too-long');
  });

  it('ends where it takes too long', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    const loop = '{% for i in (1..100) %}';
    expect(await made(`${loop}{% endfor %}`)).toContain('! too-slow');
    clock.mockRestore();
    expect(await made(`${loop}{% endfor %}`)).toBe('');
  });
});

describe('a field', () => {
  it('is there for every name that is offered, of a reading with nothing in it too', async () => {
    const { FIELDS, MEASURE_FIELDS, renderTemplate: render } = await loadTemplates();
    const empty = { ...SAMPLE, title: '', url: '', published: '', source: '', blocks: [], measures: [] };
    const every = FIELDS.map(({ name }) => `{{ ${name} }}`).join('\n');
    for (const reading of [SAMPLE, EVERY_BLOCK, empty]) expect(await render(every, reading)).toHaveProperty('text');
    const ofMeasures = MEASURE_FIELDS.map(({ name }) => `{{ measures[0].${name} }}`).join('\n');
    expect(await render(ofMeasures, SAMPLE)).toHaveProperty('text');
  });

  it.each([
    ['highlight', '==各乡镇6月底前新建公厕12座=='],
    ['bold', '**各乡镇6月底前新建公厕12座**'],
    ['none', '会议强调，各乡镇6月底前新建公厕12座。'],
  ] as const)('has the body as Obsidian marks measures: %s', async (marks, wanted) => {
    const rendered = await renderTemplate('{{ obsidianBody }}', SAMPLE, { marks, address: true });
    expect(rendered).toEqual({ text: expect.stringContaining(wanted) });
    expect(rendered).toEqual({ text: expect.stringMatching(/^会议强调，.*联系人：许明川。$/s) });
  });

  it('and a filter show in their examples what can be written', async () => {
    const { FIELDS, FILTERS, renderTemplate: render } = await loadTemplates();
    for (const { example } of [...FIELDS, ...FILTERS]) expect(await render(example, SAMPLE)).toHaveProperty('text');
  });
});

describe('a shipped template', () => {
  it.each([
    ['zh-CN', 'Obsidian 笔记', 'note.md'],
    ['zh-CN', '简报', 'briefing.md'],
    ['zh-CN', '电子邮件', 'email.txt'],
    ['zh-TW', 'Obsidian 筆記', 'note-zh-TW.md'],
    ['zh-TW', '重點摘要', 'briefing-zh-TW.md'],
    ['en', 'Obsidian note', 'note-en.md'],
    ['en', 'Briefing', 'briefing-en.md'],
    ['en', 'E-mail', 'email-en.txt'],
  ] as const)('in %s, %s writes what it did', async (language, name, file) => {
    const { shippedTemplates } = await loadTemplates();
    const template = shippedTemplates(language).find((one) => one.name === name)?.text ?? '';
    // As the settings have it where a reader has changed nothing.
    const written = await Promise.all(
      [EVERY_BLOCK, SAMPLE].map((reading) => renderTemplate(template, reading, { now: NOW, marks: 'highlight' })),
    );
    const texts = written.map((one) => ('text' in one ? one.text : JSON.stringify(one.error)));
    await expect(texts.join('\n%%%\n')).toMatchFileSnapshot(`cases/${file}`);
  });

  it('writes a reading with nothing in it', async () => {
    const { shippedTemplates } = await loadTemplates();
    const empty = { ...SAMPLE, title: '', url: '', published: '', source: '', blocks: [], measures: [] };
    const every = (['en', 'zh-CN', 'zh-TW'] as const).flatMap(shippedTemplates);
    for (const { text } of every) expect(await renderTemplate(text, empty)).toHaveProperty('text');
  });
});
