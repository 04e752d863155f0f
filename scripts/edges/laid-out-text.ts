/** Whether a line could be furniture by its length and ending: a heading, a name, 特此通知. */
const isShort = (line: string): boolean => line.length <= 40 && !/[。！？；]$/.test(line);

const toHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const paragraph = (line: string): string => `<p>${toHtml(line)}</p>`;
const inBox = (name: string, content: string): string => (content ? `<div class="${name}">${content}</div>` : '');
const paragraphs = (lines: readonly string[]): string => lines.map(paragraph).join('');

/** Neighbouring lines that are all short or all not. */
interface Run {
  readonly short: boolean;
  readonly lines: string[];
}

function runsOf(lines: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const short = isShort(line);
    const last = runs.at(-1);
    if (last?.short === short) last.lines.push(line);
    else runs.push({ short, lines: [line] });
  }
  return runs;
}

/** What a page's editor or template calls the box around a heading, a name, a list. */
const NAMES = (
  'list title tit item name txt sub box sign inner con h lead intro caption note inscribe wrap col row bd hd info desc part ' +
  'time head line _3kx9a MsoNormal'
).split(' ');

/** How a text is set: `a` and `b` are names for its boxes. */
type Layout = (lines: readonly string[], a: string, b: string) => string;

const setRuns = (lines: readonly string[], ofShort: (run: readonly string[]) => string): string =>
  runsOf(lines)
    .map((run) => (run.short ? ofShort(run.lines) : paragraphs(run.lines)))
    .join('');

/** Short lines around the sentences in boxes beside theirs. */
const besideText: Layout = (lines, a, b) => {
  const first = lines.findIndex((line) => !isShort(line));
  const last = lines.findLastIndex((line) => !isShort(line));
  const [lead, text, tail] = [lines.slice(0, first), lines.slice(first, last + 1), lines.slice(last + 1)];
  return `${inBox(a, paragraphs(lead))}${inBox('con', paragraphs(text))}${tail.map((line) => inBox(b, toHtml(line))).join('')}`;
};

/** The ways pages set a text, from all lines alike to each short line in a part of its own. */
const LAYOUTS: readonly Layout[] = [
  (lines) => paragraphs(lines),
  (lines) => lines.map(toHtml).join('<br>'),
  (lines) => lines.map((line) => `<div>${toHtml(line)}</div>`).join(''),
  (lines, a) => setRuns(lines, (run) => run.map((line) => `<h3 class="${a}">${toHtml(line)}</h3>`).join('')),
  (lines, a) =>
    setRuns(lines, (run) => `<ul class="${a}">${run.map((line) => `<li>${toHtml(line)}</li>`).join('')}</ul>`),
  (lines, a) =>
    lines
      .map((line) =>
        isShort(line)
          ? `<section><section class="${a}"><section><p><strong>${toHtml(line)}</strong></p></section></section></section>`
          : `<section class="para">${paragraph(line)}</section>`,
      )
      .join(''),
  (lines, a) => setRuns(lines, (run) => `<blockquote class="${a}">${paragraphs(run)}</blockquote>`),
  (lines, a, b) => setRuns(lines, (run) => inBox(a, run.map((line) => inBox(b, toHtml(line))).join(''))),
  besideText,
  (lines, a) =>
    runsOf(lines)
      .map((run) => inBox(run.short ? a : 'con', paragraphs(run.lines)))
      .join(''),
];

/** Lines of a text that are set; the rest of a long one is like them. */
const MOST_LINES = 150;

/** A page that shows a true text, set in one of the ways pages set theirs by its number; undefined for one without sentences. */
export function layOutText(title: string, text: string, number: number): { html: string; truth: string[] } | undefined {
  const truth = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST_LINES);
  if (truth.every(isShort) || !truth.some(isShort)) return undefined;
  const layout = LAYOUTS[number % LAYOUTS.length] as Layout;
  const nameOf = (step: number): string => NAMES[(number * step) % NAMES.length] as string;
  const body = layout(truth, nameOf(7), nameOf(11));
  const head = `<h1>${toHtml(title)}</h1><div class="info">来源：云溪日报 2024-07-09</div>`;
  const html = `<!DOCTYPE html><title>${toHtml(title)}</title><div class="main">${head}<div class="content">${body}</div></div>`;
  return { html, truth };
}
