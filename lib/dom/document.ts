import type { AnyElement, ElementList } from './element.ts';
import type { PageDocument, PageElement } from './page-node.ts';
import { method, property } from './past-names.ts';

/** A document of a page, or one of our own. */
export type AnyDocument = PageDocument | Document;

/** The outermost element; null for an empty document. */
export const rootOf: (document: AnyDocument) => PageElement | null = property('Document', 'documentElement');
/** The body, or the frameset in its place; null where there is none. */
export const bodyOf: (document: AnyDocument) => PageElement | null = property('Document', 'body');

/** Its head; null where it has none, as in XML. */
export const headOf: (document: AnyDocument) => HTMLHeadElement | null = property('Document', 'head');

const title: (document: AnyDocument) => string | undefined = property('Document', 'title');
/** What `<title>` says, white space folded; empty where it says nothing. */
export const titleOf = (document: AnyDocument): string => title(document) ?? '';

const url: (document: AnyDocument) => string | undefined = property('Document', 'URL');
/** The address of the page; empty where there is none. */
export const urlOf = (document: AnyDocument): string => url(document) ?? '';

const baseUri: (document: AnyDocument) => string | null | undefined = property('Node', 'baseURI');
/** What the page's relative addresses are relative to. */
export const baseOf = (document: AnyDocument): string => baseUri(document) || urlOf(document);

/** What has the focus. */
export const focusedIn: (document: AnyDocument) => PageElement | null = property('Document', 'activeElement');
/** Whether the page is shown at the moment. */
export const visibilityOf: (document: AnyDocument) => string | undefined = property('Document', 'visibilityState');

/** The MIME type it was parsed as; undefined in a DOM library that does not tell. */
export const contentTypeOf: (document: AnyDocument) => string | undefined = property('Document', 'contentType');
/** The window that shows it; null for a document that is not shown. */
export const viewOf: (document: AnyDocument) => Window | null = property('Document', 'defaultView');

/** Elements that a selector finds. @throws SyntaxError for what is no selector */
export const select: (document: AnyDocument, selector: string) => ElementList = method('Document', 'querySelectorAll');
/** The first element that a selector finds. @throws SyntaxError for what is no selector */
export const selectFirst: (document: AnyDocument, selector: string) => PageElement | null = method(
  'Document',
  'querySelector',
);
/** Elements of a tag, or all for `*`; live. */
export const elementsOf: (document: AnyDocument, tag: string) => ElementList = method(
  'Document',
  'getElementsByTagName',
);

const implementation: (document: AnyDocument) => DOMImplementation = property('Document', 'implementation');
/** An empty document of our own beside the page: no name of the page stands in it. */
export const createDocumentBeside = (document: AnyDocument): Document =>
  implementation(document).createHTMLDocument('');

/** Runs an editing command, such as `copy`; whether the browser did it. */
export const runCommand: (document: AnyDocument, name: string) => boolean = method('Document', 'execCommand');
/** What the reader selected. */
export const selectionIn: (document: AnyDocument) => Selection | null = method('Document', 'getSelection');
/** An empty fragment for clones of the page's nodes. */
export const createFragment: (document: AnyDocument) => DocumentFragment = method('Document', 'createDocumentFragment');
/** A new element that belongs to the document. */
export const createElement: <K extends keyof HTMLElementTagNameMap>(
  document: AnyDocument,
  tag: K,
) => HTMLElementTagNameMap[K] = method('Document', 'createElement') as never;
/** The elements drawn at a point of the window, the uppermost first. */
export const elementsAt: (document: AnyDocument, x: number, y: number) => readonly AnyElement[] = method(
  'Document',
  'elementsFromPoint',
);
/** The element drawn at a point of the window. */
export const elementAt: (document: AnyDocument, x: number, y: number) => AnyElement | null = method(
  'Document',
  'elementFromPoint',
);
