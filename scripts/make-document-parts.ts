import { Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { documentStyles } from './documents/document-styles.ts';
import { PAGE_SECTION } from './documents/page-section.ts';
import type { Generated } from './generated.ts';

/*
 * The parts of a Word document that are the same for every text, as the library `docx` writes them: its styles, its page,
 * its settings. Of the library nothing is in the extension: its 70 kB (gzip) would make these parts anew each time, and
 * the text it would make of some twenty objects a run, by which a table of 200,000 cells took minutes.
 */

/** What `lib/export/document/docx` writes for each document. */
const OWN = ['docProps/core.xml', 'word/fontTable.xml', 'word/numbering.xml'];

async function emptyPackage(): Promise<readonly (readonly [path: string, xml: string])[]> {
  const document = new Document({
    sections: [{ ...PAGE_SECTION, children: [] }],
    styles: documentStyles(),
    evenAndOddHeaderAndFooters: true,
    // A line that ends with a break is not spread over the width.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  return Object.entries(files).flatMap(([path, bytes]) => (OWN.includes(path) ? [] : [[path, strFromU8(bytes)]]));
}

const parts = await emptyPackage();

export const documentParts: Generated = {
  path: 'lib/export/document/docx/empty-package.ts',
  content: [
    '// Made by scripts/make-document-parts.ts (npm run make:tables); see there.',
    'export const EMPTY_PACKAGE: Readonly<Record<string, string>> = {',
    ...parts.map(([path, xml]) => `  ${JSON.stringify(path)}: ${JSON.stringify(xml)},`),
    '};',
    '',
  ].join('\n'),
  note: `${parts.length} parts of a Word document`,
};
