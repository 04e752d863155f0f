import type { PageDocument, PageElement, PageNode } from './page-node.ts';
import { property } from './past-names.ts';

/** Nodes are taken as the browser types them, too: a picker or an overlay has them so. */
export type AnyNode = PageNode | Node;

/** Values of `nodeTypeOf`. */
export const ELEMENT = 1;
/** A text node, as `nodeTypeOf` says. */
export const TEXT = 3;
/** A comment, as `nodeTypeOf` says. */
export const COMMENT = 8;

/** What kind of node it is: `ELEMENT`, `TEXT`, `COMMENT` or another number of the DOM. */
export const nodeTypeOf: (node: AnyNode) => number = property('Node', 'nodeType');
/** The first node in it. */
export const firstChildOf: (node: AnyNode) => PageNode | null = property('Node', 'firstChild');
/** The node behind it, in the same parent. */
export const nextSiblingOf: (node: AnyNode) => PageNode | null = property('Node', 'nextSibling');
/** The element around it; null at the top. */
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
