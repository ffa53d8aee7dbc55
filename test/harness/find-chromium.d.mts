/** The path of a browser, or `undefined`. */
export function findChromium(): string | undefined;

/** What Chromium is started with everywhere: no sandbox as root, no calls home. */
export const chromiumArguments: readonly string[];
