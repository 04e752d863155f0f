import type { ContainerNode } from 'preact';

/**
 * What Preact renders into, in the place of an element: it keeps its notes of the view on the container, and in Firefox
 * an element of ours is dead to us once the page has removed the frame it stands in. Then nothing of the view could be
 * ended any more: its timers and promises would draw on a dead tree. This object stays.
 * @param element where the view's own elements go; it holds nothing else
 */
export const lastingRoot = (element: Element): ContainerNode & Pick<Element, 'namespaceURI' | 'ownerDocument'> => ({
  namespaceURI: element.namespaceURI,
  ownerDocument: element.ownerDocument,
  nodeType: element.nodeType,
  parentNode: null,
  firstChild: null,
  childNodes: [],
  insertBefore: (node, child) => element.insertBefore(node as Node, child as Node | null),
  appendChild: (node) => element.appendChild(node as Node),
  removeChild: (child) => element.removeChild(child as Node),
});
