import type { PageDocument, PageElement, PageNode } from './page-node.ts';
import { property } from './past-names.ts';

/** Nodes are taken as the browser types them, too: a picker or an overlay has them so. */
export type AnyNode = PageNode | Node;

/** Values of `nodeTypeOf`. */
export const ELEMENT = 1;
export const TEXT = 3;
export const COMMENT = 8;

export const nodeTypeOf: (node: AnyNode) => number = property('Node', 'nodeType');
export const firstChildOf: (node: AnyNode) => PageNode | null = property('Node', 'firstChild');
export const nextSiblingOf: (node: AnyNode) => PageNode | null = property('Node', 'nextSibling');
export const parentElementOf: (node: AnyNode) => PageElement | null = property('Node', 'parentElement');
/** Whether it stands in a document, and not in a fragment or nowhere. */
export const isConnected: (node: AnyNode) => boolean = property('Node', 'isConnected');
/** The document it belongs to; null of a document. */
export const documentOf: (node: AnyNode) => PageDocument | null = property('Node', 'ownerDocument');

const textContent: (node: AnyNode) => string | null | undefined = property('Node', 'textContent');
/** All text in it, hidden text and scripts included; empty of a document. */
export const textOf = (node: AnyNode): string => textContent(node) ?? '';

/** The characters of a text node or a comment, which have no names that could stand over them. */
export const dataOf = (node: PageNode): string => (node as unknown as CharacterData).data;
