import { gatherAll } from './evidence.ts';
import { FIXES } from './fixes.ts';
import { type RepairOptions, type RepairResult, runFixes } from './run-fixes.ts';

/*
 * The repair room: what mirrors and wrong decoders did to a page's text, undone, with a receipt. A page comes as one text,
 * its paragraphs joined by line feeds, because damage shows over a page and not in a sentence. First the page is asked what
 * it shows of damage (`evidence.ts`, the gate); then a chain of small fixes (`fixes.ts`) runs over it, again and again until
 * nothing changes. Each names the edits it wants; `receipt.ts` keeps what stood there before.
 *
 *   各級(jí)各部門(mén)要認(rèn)真學(xué)習(xí)，開(kāi)好會(huì)議。 → 各級各部門要認真學習，開好會議。 with seven repairs, each a note removed
 *
 * Its limits: what a byte was is known or likely, never made up. A number is not filled in (115上午 is offered as 11月5日 and
 * stays 115); two readings that are level are offered and not made; a text without damage comes out as it went in.
 */

/**
 * Undoes what mirrors and wrong decoders did to a page's text, with a receipt.
 *
 * The whole page is one call, its paragraphs and header fields joined by line feeds: none is added, removed or crossed,
 * so that the result splits again. `certain` and `probable` repairs are made; a `guess` is only offered and an
 * `unresolved` place only named. `repair((await repair(x)).text)` changes nothing more.
 */
export const repair = (text: string, options: RepairOptions = {}): Promise<RepairResult> =>
  runFixes({ fixes: FIXES, gather: gatherAll }, text, options);
