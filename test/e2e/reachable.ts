import type { Ask } from './audit.ts';

/**
 * What of all that can be used a reader cannot get at: outside the window after scrolling to it, under something else,
 * or too small for a finger (WCAG 2.5.5: 44 CSS pixels; a link or a word within a line of text may be as it is). And
 * what is wider than its place, so that it must be scrolled sideways: tables have a place of their own for that.
 * @param finger the least size, in CSS pixels; 24 with a mouse
 */
export const unreachable = (ask: Ask, finger: number): Promise<readonly string[]> =>
  ask(`(() => {
    const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !e.closest('[inert], .hidden, [aria-hidden=true]');
    const name = (e) => e.outerHTML.replace(/>[^]*/, '>').slice(0, 140) + e.textContent.trim().slice(0, 12);
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    const root = dialog ?? document.querySelector('.zhengwen');
    // What is behind a drawer or a card, at its place in the text, may be covered.
    const front = dialog || document.querySelector('.menu, .measure-card, .panels[role=dialog], .panels.tab');
    const inBars = (e) => e.closest('.toolbar, .footer, .tool-bars, .selection-bar');
    const wrong = [];
    for (const e of root.querySelectorAll('button, select, input, textarea, summary, a[href]')) {
      if (!seen(e) || (front && !front.contains(e) && !(inBars(e) && !dialog && !front.closest('.toolbar, .footer')))) continue;
      const target = e.closest('label') ?? e;
      const inLine = e.localName === 'a' || e.matches('.link, .plain, .enlarge') || !!e.closest('.body');
      if (!inBars(e) || front?.contains(e)) target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = target.getBoundingClientRect();
      if (box.left < -0.5 || box.right > innerWidth + 0.5 || box.top < -0.5 || box.bottom > innerHeight + 0.5) {
        wrong.push('outside: ' + name(e));
        continue;
      }
      const least = inLine ? 0 : ${finger};
      if (box.width < least - 0.5 || box.height < least - 0.5) wrong.push('small, ' + Math.round(box.width) + '×' + Math.round(box.height) + ': ' + name(e));
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!hit || !(target.contains(hit) || hit.contains(target) && hit.localName === 'label')) wrong.push('covered by ' + (hit ? name(hit) : 'nothing') + ': ' + name(e));
    }
    for (const e of [document.documentElement, document.body, ...document.querySelectorAll('.zhengwen, main, .middle, .panels, .panel, .toolbar, .footer, .menu, .measure-card, .kept-card, .tool, dialog')])
      if (seen(e) && e.scrollWidth > e.clientWidth + 1) wrong.push('wider than its place, ' + e.scrollWidth + ' in ' + e.clientWidth + ': ' + name(e));
    return wrong;
  })()`);
