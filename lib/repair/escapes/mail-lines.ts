/** A line of the text, or several that an e-mail broke one into. */
interface MailLine {
  readonly from: number;
  readonly line: string;
}

/** Quoted-printable ends a line that goes on with =, Base64 fills each to the same width. */
const QUOTED_BYTE = /=[0-9A-F]{2}/;
const FULL = /^[A-Za-z0-9+/]{60,80}$/;
const BASE64 = /^[A-Za-z0-9+/]{1,80}={0,2}$/;

function goesOn(line: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return (
    (line.endsWith('=') && QUOTED_BYTE.test(line)) ||
    (FULL.test(line) && BASE64.test(next) && next.length <= line.length)
  );
}

/** The lines of a text, those that an e-mail broke joined: from the first to the last, line feeds and all. */
export function mailLines(text: string): readonly MailLine[] {
  const lines = text.split('\n');
  const made: MailLine[] = [];
  let from = 0;
  let open = '';
  lines.forEach((line, i) => {
    open += line;
    if (goesOn(line, lines[i + 1])) {
      open += '\n';
      return;
    }
    made.push({ from, line: open });
    from += open.length + 1;
    open = '';
  });
  return made;
}
