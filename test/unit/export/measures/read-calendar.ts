const plain = (text: string): string => text.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));

/** The to-dos of a calendar, each as its properties: unfolded and plaind (RFC 5545, 3.1 and 3.3.11). */
export function readCalendar(text: string): Readonly<Record<string, string>>[] {
  const todos: Record<string, string>[] = [];
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    if (line === 'BEGIN:VTODO') todos.push({});
    const [, name, value] = /^([A-Z]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
    const last = todos.at(-1);
    if (last && name !== undefined && value !== undefined) last[name] = plain(value);
  }
  return todos;
}
