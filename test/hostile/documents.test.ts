import fc from 'fast-check';
import { describe, it } from 'vitest';
import { toDocx } from '../../lib/export/document/docx/to-docx.ts';
import { toEpub } from '../../lib/export/document/epub/to-epub.ts';
import { filesOf, parseXml } from '../unit/export/document/read-document.ts';
import { reading } from './readings.ts';
import { runs } from './texts.ts';

const ALL = { marks: 'highlight', address: true } as const;

const FOREIGN = /^(?:script|iframe|object|embed|svg|form)$/;

/** What an element does that it should not; '' where nothing. */
function faultOf(element: Element): string {
  if (FOREIGN.test(element.nodeName)) return `holds ${element.nodeName}`;
  if ([...element.attributes].some(({ name }) => name.startsWith('on'))) return 'runs';
  if (element.getAttribute('TargetMode') !== 'External') return '';
  const [type, target] = ['Type', 'Target'].map((name) => element.getAttribute(name) ?? '') as [string, string];
  return type.endsWith('/hyperlink') && /^(?:https?|mailto):/.test(target) ? '' : `leads to ${target}`;
}

/** Fails on a part that is no XML, and on one that leads or runs elsewhere by itself. */
function expectHarmless(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    if (!/\.(?:xml|rels|opf|xhtml)$/.test(path)) continue;
    const faults = [...parseXml(text).getElementsByTagName('*')].map(faultOf).filter(Boolean);
    if (faults.length > 0) throw new Error(`${path}: ${faults.join(', ')}`);
  }
}

describe('documents', () => {
  it.each([
    ['Word documents', toDocx],
    ['books', toEpub],
  ])('%s of 500 hostile readings are XML that neither runs nor leads anywhere', (_, write) => {
    fc.assert(
      fc.property(reading, (one) => expectHarmless(filesOf(write(one, ALL)))),
      runs(500),
    );
  });
});
