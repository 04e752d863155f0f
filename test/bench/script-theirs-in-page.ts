export { ConverterBuilder } from 'opencc-js/core';
export * as preset from 'opencc-js/preset';
