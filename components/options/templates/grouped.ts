/** A number with its thousands apart, as all languages of the interface write it: 100,000. */
export const grouped = (number: number): string => number.toLocaleString('en');
