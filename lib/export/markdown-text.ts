import { soundText } from './sound-text.ts';

/*
 * Text that Markdown reads as it stands. Escaped is what CommonMark 0.31, GFM (tables, strike-through, task lists,
 * autolinks) and the note-takers' own signs would make something of: $ (formulas), # (tags), ^ (names of blocks),
 * %% (remarks, which are not shown).
 */

/** Signs that are markup wherever they stand; & before what looks like an entity; = and % in pairs. */
const SIGNS = /[\\`*_[\]|~$#^>]|<(?!%)|&(?=#?\w{1,32};)|^=|=(?==|$)|%(?=%)/g;

/** `<%` would be run by template engines of note-takers even behind a backslash, since they read the note's source. */
const TEMPLATE = /<(?=%)/g;

/**
 * What makes an address of the text around it: a stop after www (GFM 0.31, 6.9) or before what common linkers take for the
 * end of a host's name (any two letters, the general ones), // and @.
 */
const ADDRESS =
  /(?<=www)\.|\.(?=(?:[a-z]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф|xn--[a-z\d-]{1,59})(?![a-z\d]))|\/(?=\/)|(?<=\S)@(?=\S)/gi;

const escapeSigns = (text: string): string => text.replace(SIGNS, '\\$&').replace(TEMPLATE, '&lt;');

/**
 * Sound text of an article with its signs escaped and its addresses no links, where the page has none. Its line breaks are
 * kept: to the rules of delimiters they are white space.
 */
export const escapeInline = (text: string): string => escapeSigns(text).replace(ADDRESS, '\\$&');

/** The same on one line; what only a line's start makes markup is `escapeStart`'s. */
export const escapeLine = (text: string): string => escapeInline(soundText(text)).replaceAll('\n', ' ');

/** Text that Markdown reads as it stands, on one line, but that addresses in it may be made links: those of a citation. */
export const escapeMarkdown = (text: string): string => escapeSigns(soundText(text)).replaceAll('\n', ' ');

/** The same for the start of a line: no list, no rule, no underline of a heading, no code. */
export const escapeStart = (line: string): string =>
  line
    .replace(/^[ \t]+/, '')
    .replace(/^(?:[+-]|:(?=-)|=(?==*[ \t]*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/**
 * Lines that Markdown breaks where the text does, each but the last ended by a backslash (CommonMark 0.31, 6.7).
 * @param indent what stands before each line after the first
 */
export const breakLines = (written: string, indent = ''): string =>
  written.trim().split('\n').map(escapeStart).join(`\\\n${indent}`);
