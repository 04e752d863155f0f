import type { Run, Runs } from './article.ts';

/** A replacement in a text: `after` takes the place of `start`…`end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** The text with its edits applied. Edits are sorted and do not overlap. */
export function editText(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.after;
    at = edit.end;
  }
  return out + text.slice(at);
}

/**
 * The runs with edits applied to their joined text. What an edit puts in belongs to the run its range starts in, so a
 * note split over an inline element (會<b>(huì)</b>) leaves no empty run behind. Where there is no run, as in a paragraph
 * that a repair emptied, what is put in is plain.
 */
export function editRuns(runs: Runs, edits: readonly Edit[]): Runs {
  if (edits.length === 0) return runs;
  if (runs.length === 0) {
    const text = editText('', edits);
    return text === '' ? runs : [{ style: 'plain', text }];
  }
  const out: Run[] = [];
  let at = 0;
  let next = 0;
  runs.forEach((run, index) => {
    const end = at + run.text.length;
    const last = index === runs.length - 1;
    let text = '';
    let cursor = at;
    // An edit may begin in an earlier run and reach into this one: what it covers here is gone.
    const before = edits[next - 1];
    if (before && before.end > cursor) cursor = Math.min(before.end, end);
    for (let edit = edits[next]; edit && (edit.start < end || (last && edit.start === end)); edit = edits[next]) {
      text += run.text.slice(cursor - at, edit.start - at) + edit.after;
      cursor = Math.min(edit.end, end);
      next++;
    }
    text += run.text.slice(cursor - at);
    if (text !== '') out.push({ ...run, text });
    at = end;
  });
  return out;
}

/**
 * Where an offset of the old text stands in the edited one. An offset inside an edited range moves to the start of what
 * replaced it, or with `end` to its end.
 */
export function editedOffset(offset: number, edits: readonly Edit[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= offset && !(edit.start === offset && side === 'end' && edit.end === offset)) break;
    if (edit.end > offset) return edit.start + shift + (side === 'end' ? edit.after.length : 0);
    shift += edit.after.length - (edit.end - edit.start);
  }
  return offset + shift;
}
