/** Names of HTML for the characters A0–FF, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names of HTML for other characters of Chinese prose and of Chinese bytes shown as windows-1252, each before its own. */
const OTHERS =
  'quot" apos\' amp& ldquo“ rdquo” lsquo‘ rsquo’ hellip… mdash— ndash– bull• permil‰ lsaquo‹ rsaquo› sbquo‚ bdquo„ dagger† Dagger‡ euro€ trade™ circˆ tilde˜ OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ larr← uarr↑ rarr→ darr↓ ge≥ le≤ ne≠ asymp≈ minus− infin∞ prime′ Prime″ alphaα betaβ gammaγ deltaδ muμ piπ omegaω lang〈 rang〉 lt< gt> comma, period. colon: semi; excl! quest? lpar( rpar) lsqb[ rsqb] percnt% num# plus+ equals= sol/ OpenCurlyDoubleQuote“ CloseCurlyDoubleQuote” OpenCurlyQuote‘ CloseCurlyQuote’ rdquor” ldquor„ rsquor’ lsquor‚ lbrack[ rbrack] lcub{ rcub} lbrace{ rbrace} verbar| vert| lowbar_ dash‐ hyphen‐ horbar― ast* commat@ bsol\\ grave` numero№ leq≤ geq≥ approx≈ mldr… nldr‥ centerdot· CenterDot· bullet• star☆ starf★ bigstar★ cir○ squ□ square□ squf▪ check✓ radic√ half½';
/** Names of spaces and of what joins characters. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['ZeroWidthSpace', '\u200b'],
  ['NoBreak', '\u2060'],
  ['NonBreakingSpace', '\u00a0'],
  ['emsp13', '\u2004'],
  ['emsp14', '\u2005'],
  ['numsp', '\u2007'],
  ['puncsp', '\u2008'],
  ['hairsp', '\u200a'],
  ['NewLine', '\n'],
  ['Tab', ' '],
];

/** Characters by the names that HTML gives them. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...OTHERS.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
  ...UNSEEN,
]);

/** The character of a name, in capitals too (&LDQUO;) where that is no other name. */
export const characterNamed = (name: string): string | undefined => NAMED.get(name) ?? NAMED.get(name.toLowerCase());
