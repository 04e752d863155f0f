/** Readability alone, without the check whether a page is worth it. The package ships types for the whole only. */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';

  export default Readability;
}
