import type { Measure, Run } from '../reading/article.ts';
import { safeLink } from '../reading/safe-link.ts';
import type { Footnote } from './footnote.ts';
import type { HtmlLook } from './html-look.ts';
import { attribute, escapeHtml, escapeLines } from './html-text.ts';
import { type MarkedRuns, type References, writeRuns } from './marked-blocks.ts';

const ELEMENTS = { plain: '', strong: 'strong', emphasis: 'em', superscript: 'sup', subscript: 'sub' } as const;

function runToHtml(run: Run): string {
  const text = escapeLines(run.text);
  const element = ELEMENTS[run.style];
  const styled = element ? `<${element}>${text}</${element}>` : text;
  const href = run.href && safeLink(run.href);
  return href ? `<a${attribute('href', href)}>${styled}</a>` : styled;
}

/** The numbers of footnotes, each a link to its text. */
export const htmlReferences = (numbers: References): string =>
  numbers.map((number) => `<sup><a href="#fn${number}" id="fnref${number}">[${number}]</a></sup>`).join('');

function markToHtml(inner: string, measure: Measure, { marks, mark, isPasted }: HtmlLook): string {
  if (marks === 'bold') return `<strong>${inner}</strong>`;
  const style = attribute('style', mark(measure));
  // Word processors older than the element go by that of any stretch.
  return isPasted ? `<mark${style}><span${style}>${inner}</span></mark>` : `<mark${style}>${inner}</mark>`;
}

/** Cut runs as HTML. */
export const runsToHtml = (groups: MarkedRuns = [], look: HtmlLook): string =>
  writeRuns(groups, {
    run: runToHtml,
    mark: (inner, measure) => markToHtml(inner, measure, look),
    reference: htmlReferences,
  });

/** The footnotes below a line, numbered by their list; each leads back to its place. '' for none. */
export function notesToHtml(footnotes: readonly Footnote[], { styles }: HtmlLook): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map(({ text }, index) => {
    const number = index + 1;
    const back = `<a href="#fnref${number}">↩</a>`;
    return `<li id="fn${number}"${attribute('style', styles.li)}>${escapeHtml(text)} ${back}</li>`;
  });
  return `<hr${attribute('style', styles.hr)}>\n<ol${attribute('style', styles.ol)}>${items.join('')}</ol>`;
}
