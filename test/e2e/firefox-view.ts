import type { TestView } from './driver.ts';
import { type FirefoxRunner, WINDOW } from './firefox-runner.ts';

/** A window of Firefox is no narrower; a narrower page is shown enlarged in a wider one. CSS pixels. */
const NARROWEST = 500;

/** What of a view is a setting of the browser. */
const preferences = ({ touch, dark, still, forced }: TestView): Readonly<Record<string, number | undefined>> => ({
  // Mouse: fine pointer that hovers; finger: neither (`PointerCapabilities` of Firefox).
  'ui.primaryPointerCapabilities': touch ? 1 : undefined,
  'ui.allPointerCapabilities': touch ? 1 : undefined,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : undefined,
  'ui.systemUsesDarkTheme': dark ? 1 : undefined,
  'ui.prefersReducedMotion': still ? 1 : undefined,
  'browser.display.document_color_use': forced ? 2 : undefined,
});

/** Looks at the page of the active tab, and at the popup, another way. */
export function lookAt(run: FirefoxRunner['run'], view: TestView): Promise<void> {
  const { width = 1280, height = 800, zoom = 1 } = view;
  const enlarged = zoom * Math.ceil(NARROWEST / width);
  const shown = { width: width * Math.ceil(NARROWEST / width), height: height * Math.ceil(NARROWEST / width) };
  return run(
    'chrome',
    `${WINDOW}
     for (const [name, value] of Object.entries(${JSON.stringify(preferences(view), (_, value) => value ?? null)})) {
       if (value === null) Services.prefs.clearUserPref(name);
       else Services.prefs.setIntPref(name, value);
     }
     const browser = win.gBrowser.selectedBrowser;
     win.ZoomManager.setZoomForBrowser(browser, ${enlarged});
     const box = browser.getBoundingClientRect();
     win.resizeTo(win.outerWidth + ${shown.width} - Math.round(box.width), win.outerHeight + ${shown.height} - Math.round(box.height));
     await new Promise((done) => win.setTimeout(done, 300));`,
  );
}
