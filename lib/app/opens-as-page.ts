/**
 * Whether the browser shows the toolbar button's window as a page as wide as the screen: Firefox for Android does. On a
 * desktop the window is as large as what stands in it, so that its width must be given; no media query tells the two apart,
 * as a desktop's window is narrow before it is filled, and a desktop may be touched.
 */
export const opensAsPage = (userAgent: string): boolean => /\bAndroid\b/.test(userAgent);
