/**
 * lib/dom: how the nodes of a page are asked, past the names that the page itself puts over their properties.
 *
 * A form answers with its inputs, and a document with its images, forms and frames, before it answers with what it is
 * (HTML, `[LegacyOverrideBuiltIns]`): on a page with `<form><input name="id">…</form>` the form's `id` is an input, with
 * `<img name="body">` the document's `body` is a picture. Every ASP or JSP site has such a form. Names cannot be put over
 * the getters of the prototypes, and those work on nodes of every document of the browser: they are kept here once.
 */

/** The interface of the browser this script runs in: `undefined` in plain Node, and where a DOM library set it up. */
function ownInterface(name: string): object | undefined {
  const found = (globalThis as Readonly<Record<string, unknown>>)[name];
  // A library's getters need not work on the nodes of another library.
  if (typeof found !== 'function' || !/\{\s*\[native code\]\s*\}$/.test(String(found))) return undefined;
  return found.prototype as object;
}

const descriptorOf = (owner: string, name: string): PropertyDescriptor | undefined => {
  const prototype = ownInterface(owner);
  return prototype && Object.getOwnPropertyDescriptor(prototype, name);
};

/** The slow way, for nodes of a DOM library: what the node's own prototype says, else what the node itself does. */
function throughPrototype(target: object, name: string): unknown {
  const prototype: object = Object.getPrototypeOf(target) ?? {};
  return name in prototype ? Reflect.get(prototype, name, target) : Reflect.get(target, name);
}

/** Reads a property that `owner` defines (`property('Node', 'nodeType')`) of a node. */
export function property<T>(owner: string, name: string): (target: object) => T {
  const getter = descriptorOf(owner, name)?.get;
  if (getter) return (target) => getter.call(target) as T;
  return (target) => throughPrototype(target, name) as T;
}

/**
 * Calls a method that `owner` defines (`method('Element', 'getAttribute')`) on a node, with two arguments at most: rest
 * arguments would cost as much as the call. One that is not given comes as `undefined`, which is no argument to the DOM;
 * but not to methods that take any number of them: `append(node, undefined)` writes “undefined” into the page.
 */
export function method<A extends readonly [unknown?, unknown?], T>(
  owner: string,
  name: string,
): (target: object, ...args: A) => T {
  type Call = (a?: unknown, b?: unknown) => T;
  const own = descriptorOf(owner, name)?.value as Call | undefined;
  const call = own
    ? (target: object, a?: unknown, b?: unknown) => own.call(target, a, b)
    : (target: object, a?: unknown, b?: unknown) => (throughPrototype(target, name) as Call).call(target, a, b);
  return call as unknown as (target: object, ...args: A) => T;
}
