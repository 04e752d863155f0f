/** Octets of a line of iCalendar, its end not counted (RFC 5545, 3.1). */
const LONGEST = 75;

/** Octets of a character in UTF-8. */
function octetsOf(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/**
 * A content line cut into lines of at most 75 octets, each further one begun by a space (RFC 5545, 3.1). No character is
 * cut: Chinese takes three octets each, and ts-ics 2.4, which counts characters, writes lines of 190.
 */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = octetsOf(char);
    if (octets + size > LONGEST) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
