/** The sections of the table, each after its length in the head. */
const SECTIONS = 11;

/** The sections of the table by their place; an empty one where there is none. */
export function readSections(table: Uint8Array, view: DataView): (index: number) => Uint8Array {
  const sections: Uint8Array[] = [];
  let at = 8 + 4 * SECTIONS;
  for (let i = 0; i < SECTIONS; i++) {
    const length = view.getUint32(8 + 4 * i, true);
    sections.push(table.subarray(at, at + length));
    at += length;
  }
  return (index) => sections[index] ?? new Uint8Array(0);
}
