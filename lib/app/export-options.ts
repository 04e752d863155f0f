import type { ExportOptions } from '../export/export-options.ts';
import type { Settings } from './settings.ts';

/** What a copy or a file holds beside the text, as the reader chose it: measures are marked where they are shown. */
export const optionsFrom = ({ measures, copyMarks, copyHeader, copyAddress }: Settings): ExportOptions => ({
  header: copyHeader,
  marks: measures ? copyMarks : 'none',
  address: copyAddress,
});
