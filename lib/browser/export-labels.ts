import type { ExportLabels } from '../export/header-lines.ts';
import { words } from './words.ts';

/** The export's labels in the language of the interface. */
export const labels = (): ExportLabels => ({
  source: words('source'),
  published: words('published'),
  authors: words('authors'),
  editor: words('editor'),
  documentNumber: words('documentNumber'),
  separator: words('labelSeparator'),
  original: words('originalReads'),
  originalHas: words('originalHas'),
  originalLacks: words('originalLacks'),
});
