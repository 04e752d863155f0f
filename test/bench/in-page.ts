export { Readability } from '@mozilla/readability';
export { default as Defuddle } from 'defuddle';
export { toText } from '../../lib/export/to-text.ts';
export { read, readText } from '../../lib/read.ts';
