import type { TableName } from '../../lib/load-table.ts';

/** The bytes of a table, from the bench's own server. */
export const loadTable = async (name: TableName): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`/tables/${name}.bin`)).arrayBuffer());
