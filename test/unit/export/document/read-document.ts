import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/*
 * What a reader of documents makes of one: its files, and its text by paragraphs, each with its style. Not the writer the
 * other way round: it goes by what the elements mean in WordprocessingML.
 */

const { DOMParser } = new JSDOM('').window;

/** An XML file, parsed. @throws where it is not well-formed */
export function parseXml(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const error = document.getElementsByTagName('parsererror')[0];
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}

/** The files of a package as text, pictures aside. */
export function filesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).flatMap(([path, data]) =>
      /\.(?:png|jpg|gif)$/.test(path) ? [] : [[path, strFromU8(data)]],
    ),
  );
}

const named = (element: Element, name: string): readonly Element[] =>
  [...element.children].filter(({ nodeName }) => nodeName === name);
const first = (element: Element, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at && named(at, name)[0], element);
const attributeOf = (element: Element | undefined, name = 'w:val'): string => element?.getAttribute(name) ?? '';

/** What of a run's properties a reader sees, as signs around its text. */
const SIGNS: Readonly<Record<string, string>> = { 'w:b': '*', 'w:i': '/', 'w:highlight': '=' };

function runText(run: Element): string {
  const text = [...run.children].map((child) => {
    switch (child.nodeName) {
      case 'w:t':
        return child.textContent;
      case 'w:br':
        return '⏎';
      case 'w:footnoteReference':
        return `[${attributeOf(child, 'w:id')}]`;
      case 'w:drawing':
        return `<${attributeOf(child.getElementsByTagName('wp:docPr')[0], 'descr')}>`;
      default:
        return '';
    }
  });
  const properties = first(run, 'w:rPr');
  const signs = [...(properties?.children ?? [])].map(({ nodeName }) => SIGNS[nodeName] ?? '').join('');
  const raised = attributeOf(properties && first(properties, 'w:vertAlign'));
  const face = attributeOf(properties && first(properties, 'w:rFonts'), 'w:eastAsia');
  const inner = `${signs}${text.join('')}${[...signs].reverse().join('')}`;
  return (face && `{${face}}`) + (raised ? `${raised === 'superscript' ? '^' : '_'}${inner}` : inner);
}

function inlineText(element: Element): string {
  return [...element.children]
    .map((child) => {
      if (child.nodeName === 'w:r') return runText(child);
      return child.nodeName === 'w:hyperlink' ? `(${inlineText(child)})` : '';
    })
    .join('');
}

/** How the page lies of the section that an element ends: ` §portrait`. */
const sectionText = (properties: Element | undefined): string => {
  const size = properties && first(properties, 'w:sectPr', 'w:pgSz');
  return size ? ` §${attributeOf(size, 'w:orient')}` : '';
};

/** `Style 1.0 →3: text`: in list 1 at level 0, with an indent of its own. */
function paragraphText(paragraph: Element): string {
  const properties = first(paragraph, 'w:pPr');
  const style = attributeOf(properties && first(properties, 'w:pStyle')) || 'Normal';
  const list = properties && first(properties, 'w:numPr');
  const place = list ? ` ${attributeOf(first(list, 'w:numId'))}.${attributeOf(first(list, 'w:ilvl'))}` : '';
  const own = ['w:pageBreakBefore', 'w:spacing', 'w:ind', 'w:jc'].flatMap((name) => {
    const element = properties && first(properties, name);
    return element ? [`${name}${[...element.attributes].map((one) => ` ${one.value}`).join('')}`] : [];
  });
  return `${[style + place, ...own].join(' ')}${sectionText(properties)}: ${inlineText(paragraph)}`;
}

function cellText(cell: Element): string {
  const span = attributeOf(first(cell, 'w:tcPr', 'w:gridSpan'));
  const merge = first(cell, 'w:tcPr', 'w:vMerge');
  const joined = merge ? `${attributeOf(merge) || 'goes-on'} ` : '';
  return `${span && `${span}× `}${joined}${named(cell, 'w:p').map(inlineText).join('⏎')}`;
}

/** The text of a document, a line for each paragraph and each row of a table. */
export function textLines(xml: string): readonly string[] {
  const [body] = parseXml(xml).getElementsByTagName('w:body');
  return [...(body?.children ?? [])].flatMap((child): readonly string[] => {
    if (child.nodeName === 'w:p') return [paragraphText(child)];
    if (child.nodeName !== 'w:tbl') return [];
    const widths = named(first(child, 'w:tblGrid') ?? child, 'w:gridCol').map((one) => attributeOf(one, 'w:w'));
    const rows = named(child, 'w:tr').map((row) => {
      const head = first(row, 'w:trPr', 'w:tblHeader') ? 'head' : 'row';
      return `  ${head}: ${named(row, 'w:tc').map(cellText).join(' | ')}`;
    });
    return [`table ${widths.join(' ')}`, ...rows];
  });
}

/** The words of a document alone, without spaces. */
export const wordsOf = (xml: string): string =>
  [...parseXml(xml).getElementsByTagName('w:t')].map(({ textContent }) => textContent).join('');
