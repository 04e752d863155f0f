import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Reading } from '../../../reading/article.ts';
import { type ExportOptions, markStyleOf } from '../../export-options.ts';
import { writtenFootnotes } from '../../footnote.ts';
import { layOut } from '../lay-out.ts';
import { ZIP_TIME } from '../zip-time.ts';
import { CONTAINER, navigationXhtml, packageXml, page } from './book-package.ts';
import { bookPicture, bookText } from './book-text.ts';

/** Readers of books bring their own faces and sizes; this says what is what. */
const STYLE = `body{line-height:1.75}
p{margin:0;text-indent:2em;text-align:justify}
h1,.kicker,.subtitle,.number,.facts,.centred,.chapter,.section,.caption{text-align:center;text-indent:0}
h1{font-size:1.4em;line-height:1.4}
h2,h3,h4,h5{font-size:1em;margin:1em 0 .25em}
h3,.section,.kicker,.subtitle,.kai{font-family:KaiTi,STKaiti,serif;font-weight:normal}
.bold{font-weight:bold}
.facts,.caption,figcaption{font-size:.9em;margin:.5em 0 1em}
.addressee,.annex{text-indent:0}
.attachment,.attachmentMore,.attachmentOne,.attachmentFile{text-align:left}
.attachment{padding-left:6em;text-indent:-4em}
.attachmentMore{padding-left:6em;text-indent:-1em}
.attachmentOne{padding-left:5em;text-indent:-3em}
.attachmentFile{padding-left:2em;text-indent:0}
.right,.signature,.date{text-align:right;text-indent:0}
.signature,.date{margin-right:2em}
ol,ul{margin:.25em 0;padding-left:2.5em}
.said{list-style:none}
table{border-collapse:collapse;width:100%;margin:1em 0}
td,th{border:1px solid;padding:.25em .5em;vertical-align:middle}
figure{margin:1em 0;text-align:center}
img{max-width:100%}
aside{font-size:.85em}
aside p{text-indent:0}
mark{background:#fff4cf;color:inherit}
`;

/**
 * The reading as a book of one article (EPUB 3.3). Nothing in it is elsewhere or runs; the same input gives the same
 * bytes.
 */
export function toEpub(reading: Reading, options: ExportOptions = {}): Uint8Array<ArrayBuffer> {
  const footnotes = writtenFootnotes(options, options.header ?? true);
  const parts = layOut(reading, { ...options, footnotes }, true);
  const text = bookText(parts, footnotes, markStyleOf(options, 'highlight'));
  const style = '<link rel="stylesheet" type="text/css" href="style.css"/>';
  // The language it is shown in, which may be another than the page's.
  const book = options.lang === undefined ? reading : { ...reading, lang: options.lang };
  const files: Zippable = {
    // OCF, 4.3: the first file, and as it is.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(packageXml(book, text, options.now)),
    'EPUB/nav.xhtml': strToU8(navigationXhtml(book, text.headings)),
    'EPUB/text.xhtml': strToU8(page(book, text.body, style)),
    'EPUB/style.css': strToU8(STYLE),
    ...Object.fromEntries(text.pictures.map((one, at) => [`EPUB/${bookPicture(at + 1, one)}`, one.data])),
  };
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}
