// A page that tries everything to see, hear and drive what lies over it. Loaded before anything else.

const spied = { events: [], messages: [], changes: [], roots: [], nodes: [] };
const KINDS =
  'click dblclick mousedown mouseup pointerdown pointerup keydown keyup keypress input change submit wheel copy cut paste ' +
  'beforeinput contextmenu selectstart dragstart touchstart touchend toggle beforetoggle cancel close';
for (const type of KINDS.split(' '))
  addEventListener(
    type,
    (event) => {
      spied.events.push(type);
      for (const key of [
        'target',
        'srcElement',
        'originalTarget',
        'explicitOriginalTarget',
        'relatedTarget',
        'rangeParent',
      ])
        if (event[key] instanceof Node) spied.nodes.push(event[key]);
      for (const node of event.composedPath()) if (node instanceof Node) spied.nodes.push(node);
    },
    true,
  );
addEventListener('message', (event) => spied.messages.push(JSON.stringify(event.data)));
new MutationObserver((records) => {
  for (const record of records)
    spied.changes.push(
      [record.type, record.target.nodeName, record.attributeName ?? '']
        .concat([...record.addedNodes].map((node) => `+${node.outerHTML ?? node.nodeName}`))
        .concat([...record.removedNodes].map((node) => `-${node.outerHTML ?? node.nodeName}`))
        .join(' '),
    );
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, { ...options, mode: 'open' });
  spied.roots.push(root);
  return root;
};
for (const name of ['showModal', 'show']) {
  const original = HTMLDialogElement.prototype[name];
  HTMLDialogElement.prototype[name] = function () {
    spied.nodes.push(this);
    return original.call(this);
  };
}
const listen = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (...all) {
  if (this instanceof Node) spied.nodes.push(this);
  return listen.apply(this, all);
};

/** Looks for nodes through every door there is; gives those that are no part of the page's own tree. */
globalThis.lookEverywhere = () => {
  const found = [...spied.nodes, ...spied.roots];
  const add = (node) => node instanceof Node && found.push(node);
  for (let x = 5; x < innerWidth; x += innerWidth / 6)
    for (let y = 5; y < innerHeight; y += innerHeight / 6) {
      for (const element of document.elementsFromPoint(x, y)) add(element);
      add(document.caretRangeFromPoint?.(x, y)?.startContainer);
      add(document.caretPositionFromPoint?.(x, y)?.offsetNode);
    }
  add(document.activeElement);
  for (const text of ['举措', '复制', '森林', '通知']) if (globalThis.find?.(text)) add(getSelection().anchorNode);
  document.execCommand('selectAll');
  for (const node of [getSelection().anchorNode, getSelection().focusNode]) add(node);
  for (const animation of document.getAnimations()) add(animation.effect?.target);
  for (const element of document.querySelectorAll('*')) {
    add(element.shadowRoot);
    add(element.contentDocument);
  }
  for (let i = 0; i < Math.max(length, 10); i++) {
    try {
      add(globalThis[i]?.document);
    } catch {
      // Another site's.
    }
  }
  return found.filter((node) => node !== document && node.getRootNode() !== document).map((node) => node.nodeName);
};

/** Presses, types and submits on every element it has found. */
globalThis.driveEverything = () => {
  for (const node of new Set([document.documentElement.lastElementChild, document.activeElement, ...spied.nodes])) {
    for (const type of KINDS.split(' ')) {
      const [, Kind] = [
        [/key/, KeyboardEvent],
        [/mouse|click|pointer/, MouseEvent],
        [/./, Event],
      ].find(([pattern]) => pattern.test(type));
      node.dispatchEvent(new Kind(type, { bubbles: true, composed: true, key: 'Enter', clientX: 30, clientY: 780 }));
    }
    node.click?.();
    node.focus?.();
  }
};
globalThis.spied = spied;
