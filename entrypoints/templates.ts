import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideTemplates } from '../lib/browser/load-templates.ts';
import { FIELDS, MEASURE_FIELDS } from '../lib/export/template/fields.ts';
import { FILTERS } from '../lib/export/template/filters.ts';
import { renderTemplate } from '../lib/export/template/render-template.ts';
import { shippedTemplates } from '../lib/export/template/shipped-templates.ts';

/** What fills the reader's own templates: a script of its own, loaded with the first one. */
export default defineUnlistedScript(() =>
  provideTemplates({ renderTemplate, FIELDS, MEASURE_FIELDS, FILTERS, shippedTemplates }),
);
