/** What the reader of a page is like in a browser whose driver has no command that changes it. */
const fixed = { 'prefers-reduced-motion': 'reduce', 'prefers-color-scheme': 'light' };

/** The two methods of a page of puppeteer by which media are emulated, where all is as it was started. */
export const fixedMedia = {
  emulateMediaFeatures(features) {
    for (const { name, value } of features) if (fixed[name] !== value) refuse(`${name}: ${value}`);
  },
  emulateMediaType(media) {
    if (media !== 'screen') refuse(media);
  },
};

function refuse(what) {
  // test/elements/driver.ts knows it by these words.
  throw new Error(`The driver of this browser cannot emulate ${what}`);
}
