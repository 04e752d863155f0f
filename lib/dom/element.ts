import type { PageDocument, PageElement } from './page-node.ts';
import { method, property } from './past-names.ts';

/** An element of a page, or as the browser types it. */
export type AnyElement = PageElement | Element;

/** Elements in document order, as the browser lists them. */
export type ElementList = Iterable<PageElement> & ArrayLike<PageElement>;

/** The tag, in lower case for HTML. */
export const tagOf: (element: AnyElement) => string = property('Element', 'localName');
/** The value of an attribute; null where it has none. */
export const attributeOf: (element: AnyElement, name: string) => string | null = method('Element', 'getAttribute');
/** Whether it has an attribute of a name. */
export const hasAttribute: (element: AnyElement, name: string) => boolean = method('Element', 'hasAttribute');
/** Whether it has any attribute. */
export const hasAttributes: (element: AnyElement) => boolean = method('Element', 'hasAttributes');
/** The names of its attributes, in the order of the source. */
export const attributeNamesOf: (element: AnyElement) => readonly string[] = method('Element', 'getAttributeNames');
/** The first element in it. */
export const firstElementOf: (element: AnyElement) => PageElement | null = property('Element', 'firstElementChild');
/** The element behind it, in the same parent. */
export const nextElementOf: (element: AnyElement) => PageElement | null = property('Element', 'nextElementSibling');
/** The element before it, in the same parent. */
export const previousElementOf: (element: AnyElement) => PageElement | null = property(
  'Element',
  'previousElementSibling',
);
/** Its class names. */
export const classesOf: (element: AnyElement) => Iterable<string> = property('Element', 'classList');
/** Whether a selector finds it. @throws SyntaxError for what is no selector */
export const matches: (element: AnyElement, selector: string) => boolean = method('Element', 'matches');
/** Elements below it that a selector finds. @throws SyntaxError for what is no selector */
export const selectIn: (element: AnyElement, selector: string) => ElementList = method('Element', 'querySelectorAll');
/** Puts a node of ours into it, as its last child. */
export const append: (element: AnyElement, node: Node) => void = method('Node', 'appendChild');
/** Where it is laid out, in pixels of the window; undefined in a DOM library without layout. */
export const rectOf: (element: AnyElement) => DOMRect | undefined = method('Element', 'getBoundingClientRect');
/** Inner width in pixels; 0 for what is not laid out, and for inline elements. */
export const clientWidthOf: (element: AnyElement) => number | undefined = property('Element', 'clientWidth');
/** The computed style, live. */
export const styleOf = (view: Window, element: PageElement): CSSStyleDeclaration =>
  view.getComputedStyle(element as unknown as Element);

/** What these tell of links, images and frames have no names that could stand over them; undefined of other elements. */
const plainly = (element: AnyElement): Partial<HTMLAnchorElement & HTMLImageElement & HTMLIFrameElement> =>
  element as unknown as HTMLAnchorElement & HTMLImageElement & HTMLIFrameElement;

/** The address of a link, resolved by the browser. */
export const hrefOf = (link: AnyElement): unknown => plainly(link).href;
/** The address of an image, resolved by the browser. */
export const srcOf = (image: AnyElement): unknown => plainly(image).src;
/** Width in pixels of the picture that was loaded; 0 before, undefined in a DOM library. */
export const naturalWidthOf = (image: AnyElement): number | undefined => plainly(image).naturalWidth;
/** The document in a frame; undefined when the browser keeps it from us, as another site's. May throw. */
export const contentOf = (frame: AnyElement): PageDocument | undefined =>
  (plainly(frame).contentDocument as unknown as PageDocument | null | undefined) ?? undefined;
