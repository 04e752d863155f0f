import { tagOf } from './element.ts';
import { COMMENT, ELEMENT, firstChildOf, nextSiblingOf, nodeTypeOf, TEXT } from './node.ts';
import type { PageElement, PageFragment, PageNode } from './page-node.ts';

/** What is done with the nodes of a page, in document order. */
export interface Visitor {
  readonly text: (data: string) => void;
  readonly comment: (data: string) => void;
  /** Whether to go down into the element; if so `leave` is called behind what is in it. */
  readonly enter: (element: PageElement, tag: string) => boolean;
  readonly leave: () => void;
}

/** An element gone down into, and whether it is a form. */
interface TraverseStep {
  readonly node: Node;
  readonly form: boolean;
}

// What is put in the place of a property is an element or a list of them, never a number or a string.
const typeIn = (node: Node): number => {
  const type: unknown = node.nodeType;
  return typeof type === 'number' ? type : nodeTypeOf(node);
};
const tagIn = (element: Element): string => {
  const tag: unknown = element.localName;
  return typeof tag === 'string' ? tag : tagOf(element);
};

const raw = (node: PageNode | null): Node | null => node as unknown as Node | null;
const firstChild = (node: Node, form: boolean): Node | null => (form ? raw(firstChildOf(node)) : node.firstChild);
const nextSibling = (node: Node, form: boolean): Node | null => (form ? raw(nextSiblingOf(node)) : node.nextSibling);

/**
 * Goes through the nodes below `root`, without recursion and without touching them. Only forms can have names put over
 * their properties, so they alone are asked through the prototypes.
 */
export function traverse(root: PageElement | PageFragment, visitor: Visitor): void {
  const steps: TraverseStep[] = [];
  let node = raw(firstChildOf(root));
  while (node) {
    const type = typeIn(node);
    let form = false;
    if (type === TEXT) visitor.text((node as Text).data);
    else if (type === COMMENT) visitor.comment((node as Comment).data);
    else if (type === ELEMENT) {
      const tag = tagIn(node as Element);
      form = tag === 'form';
      if (visitor.enter(node as unknown as PageElement, tag)) {
        const child = firstChild(node, form);
        if (child) {
          steps.push({ node, form });
          node = child;
          continue;
        }
        visitor.leave();
      }
    }
    node = nextSibling(node, form) ?? climb(steps, visitor);
  }
}

/** Leaves elements until one has a sibling behind it. */
function climb(steps: TraverseStep[], visitor: Visitor): Node | null {
  for (let step = steps.pop(); step; step = steps.pop()) {
    visitor.leave();
    const next = nextSibling(step.node, step.form);
    if (next) return next;
  }
  return null;
}
