import type { TemplateErrorReason } from '../export/template/template-error.ts';
import type { MessageKey } from './words.ts';

/** What is wrong with a template, in words for the reader. */
export const TEMPLATE_ERROR_WORDS = {
  'unknown-field': 'templateUnknownField',
  'unknown-column': 'templateUnknownColumn',
  'unknown-filter': 'templateUnknownFilter',
  'unknown-tag': 'templateUnknownTag',
  'not-closed': 'templateNotClosed',
  'too-long': 'templateTooLong',
  'too-deep': 'templateTooDeep',
  'too-much': 'templateTooMuch',
  'too-slow': 'templateTooSlow',
  syntax: 'templateSyntax',
} as const satisfies Record<TemplateErrorReason, MessageKey>;
