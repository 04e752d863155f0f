declare const inPage: unique symbol;

/**
 * A node of a page as the type checker sees it: without properties, since a page may put anything in their place. What
 * it is must be asked for by the functions of this folder; `form.id` does not compile.
 */
export interface PageNode {
  readonly [inPage]: 'node' | 'element' | 'document' | 'fragment';
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly [inPage]: 'element';
}

/** What is selected of a page: clones of its nodes. */
export interface PageFragment extends PageNode {
  readonly [inPage]: 'fragment';
}

/** A page. */
export interface PageDocument extends PageNode {
  readonly [inPage]: 'document';
}

/** A node handed in by whoever has it from the browser. Nothing is done to it. */
export function fromPage(node: Document | PageDocument): PageDocument;
export function fromPage(node: Element): PageElement;
export function fromPage(node: DocumentFragment): PageFragment;
export function fromPage(node: Element | DocumentFragment): PageElement | PageFragment;
export function fromPage(node: Node | PageDocument): PageNode {
  return node as unknown as PageNode;
}

/** The element as the browser's own functions want it (`getComputedStyle`, `append`). Not for asking it anything. */
export const forBrowser = (element: PageElement): Element => element as unknown as Element;
