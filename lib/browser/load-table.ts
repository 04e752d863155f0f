import type { TableName } from '../load-table.ts';
export async function loadTable(_name: TableName): Promise<Uint8Array> {
  throw new Error('stand-in');
}
