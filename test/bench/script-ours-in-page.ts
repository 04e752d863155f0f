export { nextTask } from '../../lib/browser/next-task.ts';
export { convertReading } from '../../lib/reading/convert-reading.ts';
export { makeConverter } from '../../lib/script/convert.ts';
export { readDictionaries } from '../../lib/script/tables/dictionary.ts';
