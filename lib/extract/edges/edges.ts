/**
 * Where the article begins and ends within the body that was chosen, and what in between is no part of it.
 *
 * The head is what stands before the first line of text, the tail what stands behind the last. Each line of the body is
 * judged by an ordered list of rules (`EDGE_RULES`), each a function below its reason and a sample; what a rule says of a line may end
 * the text there (（责任编辑：沈知远） and all below it). Rules see lines, not sentences: a paragraph that opens with text
 * and ends with a disclaimer is kept whole.
 */
import type { RemovalReason } from '../../reading/article.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import { attached, type EdgeContext, endOfAttachments } from './edge-context.ts';
import type { EdgeCase, EdgeVerdict } from './edge-rule.ts';
import { EDGE_RULES, INSET_FROM, opensInset } from './edge-rules.ts';
import { type EdgeView, viewEdges } from './edge-view.ts';
import { dropLinkLists, isDigest } from './link-lists.ts';
import { dropEmptyParts } from './notice-boxes.ts';
import { ROLE_REASON } from './role-reason.ts';
import { dropUnlikeText } from './short-lines.ts';

/** Judges the lines of the body in their order, and remembers what the lines before have opened and ended. */
class Judge {
  readonly #view: EdgeView;
  /** Characters of the article's own text so far. */
  #prose = 0;
  #cut: RemovalReason | undefined;
  #inset = false;

  constructor(view: EdgeView) {
    this.#view = view;
  }

  /** Why the line is not in the body; undefined if it is. */
  judge(line: ReadLine, i: number): RemovalReason | undefined {
    const verdict = this.#verdict(this.#caseOf(line, i));
    if (this.#view.counts(line)) this.#prose += line.chars;
    if (!verdict || verdict === 'text') return undefined;
    this.#cut = verdict.cut ?? this.#cut;
    return verdict.reason;
  }

  #caseOf(line: ReadLine, i: number): EdgeCase {
    const { proseTotal, start } = this.#view;
    const none = i > start ? 1 : 0;
    const before = proseTotal ? this.#prose / proseTotal : none;
    return { line, i, before, view: this.#view, inset: this.#inset, cut: this.#cut };
  }

  #verdict(edge: EdgeCase): EdgeVerdict | undefined {
    for (const [k, rule] of EDGE_RULES.entries()) {
      const verdict = rule(edge);
      if (verdict) return verdict;
      if (k === INSET_FROM) this.#inset = opensInset(edge);
    }
    return undefined;
  }
}

function outside(line: ReadLine, i: number, view: EdgeView): RemovalReason {
  if (line.spam) return 'spam';
  if (line.noise) return 'noise';
  if (view.titleLines.has(i)) return 'header-line';
  const near = i > view.body.first - 40 && i < view.body.end + 40;
  if ((near || !line.linked) && line.furniture) return line.furniture.reason;
  const role = view.roles.get(line.box);
  if (role) return ROLE_REASON[role];
  if (view.headerLines.has(i)) return 'header-line';
  return line.linked ? 'navigation' : 'outside';
}

/** Why each line of the page is not in the body, by index; undefined for those that are. */
export function edges(context: EdgeContext): readonly (RemovalReason | undefined)[] {
  const view = viewEdges(context);
  const { lines, body } = view;
  const judge = new Judge(view);
  const attachmentsEnd = endOfAttachments(context);
  const reasonOf = (line: ReadLine, i: number): RemovalReason | undefined => {
    if (!isShown(line)) return line.spam ? 'spam' : 'hidden';
    if (i >= body.first && i < body.end) return judge.judge(line, i);
    const offered = i >= body.end && i < attachmentsEnd && attached(line);
    return offered ? undefined : outside(line, i, view);
  };
  const reasons = lines.map(reasonOf);
  dropLinkLists(context, reasons, view.start);
  dropEmptyParts(context, view.start, reasons);
  if (!isDigest(context, reasons)) dropUnlikeText(context, reasons);
  return reasons;
}
