export { Readability } from '@mozilla/readability';
export { default as Defuddle } from 'defuddle';
export { toText } from '../../lib/export/to-text.ts';
export { readText } from '../../lib/read/read-text.ts';
export { read } from '../../lib/read.ts';
