/** Every event our views listen to, or a browser acts on. */
const TYPES = `click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave
  pointerdown pointerup pointermove pointerover pointerout pointercancel touchstart touchend touchmove touchcancel
  keydown keyup keypress beforeinput input change submit reset select selectstart focus blur focusin focusout
  wheel scroll dragstart drag dragover dragenter dragleave dragend drop copy cut paste toggle beforetoggle cancel
  close invalid command load error animationstart animationend transitionend`.split(/\s+/);

/** Runs something of our own whose events count although no hand made them. */
export type RunOwn = (run: () => void) => void;

/**
 * Lets only events through that the browser itself made of something the reader did: what a script dispatches stops
 * here, before any view hears of it. To be set up before the views are.
 * @param root what all events pass first: a window or a shadow root of ours
 */
export function trustOnly(root: EventTarget): RunOwn {
  let own = false;
  const stop = (event: Event): void => {
    if (event.isTrusted || own) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of TYPES) root.addEventListener(type, stop, { capture: true });
  return (run) => {
    own = true;
    try {
      run();
    } finally {
      own = false;
    }
  };
}
