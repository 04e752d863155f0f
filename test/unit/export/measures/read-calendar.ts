import ICAL from 'ical.js';

/** A to-do as ical.js reads it: its properties by name, each one's value as it is to be shown. */
export type ReadTodo = Readonly<Record<string, string>>;

/** The to-dos of a calendar (RFC 5545). Fails where it is none, or where one holds a component of its own: an alarm. */
export function readCalendar(text: string): readonly ReadTodo[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents().map((todo) => {
    if (todo.name !== 'vtodo' || todo.getAllSubcomponents().length > 0)
      throw new Error(`${todo.name} is no bare to-do`);
    return Object.fromEntries(
      todo.getAllProperties().map((property) => [property.name, String(property.getFirstValue())]),
    );
  });
}
