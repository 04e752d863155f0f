import type { ExportOptions } from '../../../lib/export/export-options.ts';
import type { Format } from '../../../lib/export/format.ts';
import { FORMATS, toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import type { Reading } from '../../../lib/reading/article.ts';
import { EVERY_BLOCK } from './every-block.ts';
import { LONG_REPORT } from './long-report.ts';
import { MIRROR, MIRROR_NOTES } from './mirror-reading.ts';

/** The formats whose files are text of ours alone, with the endings of their golden files. */
const NAMES = {
  rich: 'rich.htm',
  text: 'txt',
  markdown: 'md',
  obsidian: 'obsidian.md',
  html: 'page.htm',
} as const satisfies Partial<Record<(typeof FORMATS)[number]['name'], string>>;

const ROWS: readonly Format[] = FORMATS;

async function filesOf(name: string, reading: Reading, options: ExportOptions): Promise<[string, string][]> {
  const all = Object.entries(NAMES).map(async ([format, ending]): Promise<[string, string]> => {
    const row = ROWS.find((one) => one.name === format);
    return [`${name}.${ending}`, String(await row?.write(reading, options))];
  });
  return Promise.all(all);
}

/** What each golden file in `cases/` must be, by its name. */
export async function golden(): Promise<readonly (readonly [name: string, written: string])[]> {
  const now = new Date(2026, 10, 29, 12);
  return [
    ['every-block.txt', toText(EVERY_BLOCK, { header: true, address: true })],
    ['every-block.md', toMarkdown(EVERY_BLOCK, { measures: true, address: true })],
    ['every-block.htm', toHtml(EVERY_BLOCK, { measures: true, address: true })],
    ['body-only.txt', toText(EVERY_BLOCK)],
    ['body-only.md', toMarkdown(EVERY_BLOCK, { header: false })],
    ['body-only.htm', toHtml(EVERY_BLOCK, { header: false })],
    ...(await filesOf('mirror', MIRROR, {
      ...{ header: true, address: true, now },
      marks: 'bold',
      footnotes: MIRROR_NOTES,
    })),
    ...(await filesOf('report', LONG_REPORT, { header: true, marks: 'highlight', now })),
  ];
}
