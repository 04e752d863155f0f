import type { Extracted } from '../extract/extract.ts';
import { applyRepairs, linesOf } from '../reading/apply-repairs.ts';
import type { Provenance, RemovalReason } from '../reading/article.ts';
import { repairPageText } from '../repair/repair-page-text.ts';

/** Another sign that the page is a mirror. */
const withSign = (provenance: Provenance, sign: Provenance['signs'][number]): Provenance => ({
  ...provenance,
  mirror: true,
  signs: [...new Set([...provenance.signs, sign])],
});

/** Removals that are no text of the site. */
const FOREIGN: ReadonlySet<RemovalReason> = new Set(['spam', 'hidden', 'noise', 'advertisement']);

/** Header and body of a page repaired, with the receipt; damage that was found shows a mirror. */
export async function repairPage(page: Extracted) {
  const { published } = page;
  // What was left out of a damaged page is damaged too: it counts for the gate, which a short notice alone may not
  // pass. What was put into the page is not: it never went through the mirror's script.
  const context = page.removals.flatMap(({ reason, text }) => (FOREIGN.has(reason) ? [] : text)).join('\n');
  const text = linesOf(page, page.blocks).texts.join('\n');
  const repaired = await repairPageText(text, { context, keepLines: true, ...(published ? { published } : {}) });
  const { notes, commas, marks } = repaired.damage;
  const provenance = notes || commas || marks ? withSign(page.provenance, 'damage') : page.provenance;
  return { ...applyRepairs(page, page.blocks, repaired), provenance };
}
