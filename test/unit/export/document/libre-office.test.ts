import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toDocx } from '../../../../lib/export/document/docx/to-docx.ts';
import { IN_TITLE } from '../../../../lib/export/footnote.ts';
import { toText } from '../../../../lib/export/index.ts';
import { NOTICE } from './notice.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A document as another programme reads it. */
function convert(bytes: Uint8Array, filter: string, extension: string): Buffer {
  const [from, to] = ['docx', extension].map((end) => join(folder, `notice.${end}`)) as [string, string];
  writeFileSync(from, bytes);
  // A profile of its own: another that runs would take the work and answer nothing.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, from], {
    stdio: 'ignore',
  });
  return readFileSync(to);
}

const squeeze = (text: string): string => text.replace(/[\s\ufeff]+/g, '');

describe.skipIf(!hasOffice())('LibreOffice', () => {
  it('reads the same text and its title', { timeout: 120_000 }, () => {
    const read = squeeze(convert(toDocx(NOTICE), 'txt:Text (encoded):UTF8', 'txt').toString('utf8'));
    expect(read).toContain(squeeze(NOTICE.title));
    const lines = toText(NOTICE).split(/[\n\t]/);
    expect(lines.filter((line) => !read.includes(squeeze(line)))).toEqual([]);
  });

  it('reads its headings, its table and its footnotes as such', { timeout: 120_000 }, () => {
    const footnotes = [{ paragraph: IN_TITLE, offset: 0, text: '原文作“隐惠”。' }];
    const flat = convert(toDocx(NOTICE, { footnotes }), 'fodt', 'fodt').toString('utf8');
    expect(flat).toMatch(/<text:note-body>.*?原文作“隐惠”。/s);
    expect(flat.match(/<text:h [^>]*text:outline-level="1"/g)).toHaveLength(3);
    expect(flat.match(/table:number-rows-spanned="2"/g)).toHaveLength(1);
    expect(flat.match(/<table:table-header-rows>/g)).toHaveLength(1);
  });

  it('reads the text and the figures of a table that lies across, on pages of their own', { timeout: 120_000 }, () => {
    const cell = (text: string) => ({
      runs: [{ style: 'plain' as const, text }],
      header: false,
      columnSpan: 1,
      rowSpan: 1,
    });
    const rows = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 24 }, (_, column) => cell(`${row}${column}.75`)),
    );
    const reading = {
      ...NOTICE,
      blocks: [...NOTICE.blocks.slice(0, 4), { kind: 'table' as const, caption: [], rows }, ...NOTICE.blocks.slice(4)],
    };
    const bytes = toDocx(reading);
    const read = squeeze(convert(bytes, 'txt:Text (encoded):UTF8', 'txt').toString('utf8'));
    expect(rows.flat().filter(({ runs }) => !read.includes(runs[0]?.text ?? '?'))).toEqual([]);
    const pdf = convert(bytes, 'pdf', 'pdf').toString('latin1');
    const pages = [...pdf.matchAll(/\/MediaBox\s*\[0 0 (\d+)[\d.]* (\d+)/g)].map(
      ([, wide, high]) => Number(wide) > Number(high),
    );
    expect(pages.indexOf(true)).toBe(1);
    expect(pages.at(-1)).toBe(false);
  });

  it('lays it out on two pages', { timeout: 120_000 }, () => {
    const pdf = convert(toDocx(NOTICE), 'pdf', 'pdf').toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });
});
