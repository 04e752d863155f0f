/** OpenCC's dictionaries as opencc-js packs them: `from to[ to…]` entries joined by `|`. The package ships no types for them. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
