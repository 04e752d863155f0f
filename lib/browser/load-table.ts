import { browser } from 'wxt/browser';
import type { TableName } from '../load-table.ts';
import { askBackground } from './messages.ts';

export type { TableName } from '../load-table.ts';

const fromBase64 = (base64: string): Uint8Array => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};

// Files a build hook adds are not among the paths WXT knows.
const tableUrl = (name: TableName): string => new URL(`tables/${name}.bin`, browser.runtime.getURL('/')).href;

/** Fetches a table from the package. Works in the extension's own pages and in the background. */
export async function fetchTable(name: TableName): Promise<Uint8Array> {
  const response = await fetch(tableUrl(name));
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The bytes of a generated table. A script in a page may not fetch the extension's files (nothing is web-accessible),
 * so there the background hands them over.
 */
export async function loadTable(name: TableName): Promise<Uint8Array> {
  if (location.href.startsWith(browser.runtime.getURL('/'))) return fetchTable(name);
  const { base64 } = await askBackground({ type: 'table', name });
  return fromBase64(base64);
}
