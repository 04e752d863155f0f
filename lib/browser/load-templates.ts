import type { TemplateEngine } from '../export/template/load-templates.ts';
import { loadScript } from './load-script.ts';

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & { zhengwenTemplates?: TemplateEngine };

/** Called by the templates script once it runs. */
export function provideTemplates(engine: TemplateEngine): void {
  world.zhengwenTemplates = engine;
}

/** The templates, loaded when first asked for. Rejects where the script did not arrive. */
export async function loadTemplates(): Promise<TemplateEngine> {
  if (!world.zhengwenTemplates) await loadScript('templates');
  if (!world.zhengwenTemplates) throw new Error('the templates script did not arrive');
  return world.zhengwenTemplates;
}
