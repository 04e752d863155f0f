/** Makes the tables that are not committed, before the tests read them. */
export { ensureTables as setup } from '../scripts/ensure-tables.ts';
