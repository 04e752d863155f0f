import type { FIELDS, MEASURE_FIELDS } from './fields.ts';
import type { FILTERS } from './filters.ts';
import type { renderTemplate } from './render-template.ts';
import type { shippedTemplates } from './shipped-templates.ts';

/** The templates: what fills one, what can be named in one, and some to begin with. */
export interface TemplateEngine {
  readonly renderTemplate: typeof renderTemplate;
  readonly FIELDS: typeof FIELDS;
  readonly MEASURE_FIELDS: typeof MEASURE_FIELDS;
  readonly FILTERS: typeof FILTERS;
  readonly shippedTemplates: typeof shippedTemplates;
}

/**
 * Loads the templates, which are heavy and rarely asked for. This is the half for plain Node; in the extension
 * `#load-templates` names `lib/browser/load-templates.ts` instead (see wxt.config.ts), which asks for a script of its own.
 */
export async function loadTemplates(): Promise<TemplateEngine> {
  const [{ renderTemplate }, { FIELDS, MEASURE_FIELDS }, { FILTERS }, { shippedTemplates }] = await Promise.all([
    import('./render-template.ts'),
    import('./fields.ts'),
    import('./filters.ts'),
    import('./shipped-templates.ts'),
  ]);
  return { renderTemplate, FIELDS, MEASURE_FIELDS, FILTERS, shippedTemplates };
}
