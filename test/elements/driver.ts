import * as commands from '@web/test-runner-commands';

// Commands that not every browser's driver has. Where one is missing, and in Firefox and WebKit some are, the test says so and
// is skipped: it is about what cannot be made to happen there.

let current: Mocha.Runnable | undefined;

beforeEach(function () {
  current = this.currentTest;
});

/** Changes what the reader of the page prefers, or what the page is shown on. */
export async function emulateMedia(media: Parameters<typeof commands.emulateMedia>[0]): Promise<void> {
  await orSkip(commands.emulateMedia(media));
}

/** Gives the reader of the page back what was preferred; where that cannot be changed, it never was. */
export async function mediaAsBefore(): Promise<void> {
  await commands.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' }).catch(unlessMissing);
}

/** Changes the size of what is seen of the page. */
export async function setViewport(size: Parameters<typeof commands.setViewport>[0]): Promise<void> {
  await orSkip(commands.setViewport(size));
}

/** Waits until nothing within an element moves: where less motion is preferred, everything does for a millisecond. */
export async function settled({ shadowRoot }: Element): Promise<void> {
  await Promise.allSettled(shadowRoot!.getAnimations().map(({ finished }) => finished));
}

/** Skips the test for a reason that lies in the browser. */
export function skip(reason: string): void {
  console.log(`Skipped: ${current?.fullTitle()}. ${reason}`);
  current?.skip();
}

async function orSkip(done: Promise<unknown>): Promise<void> {
  const reason = await done.then(() => undefined, unlessMissing);
  if (reason !== undefined) skip(reason);
}

/** What the driver has not, as it says so. Anything else that went wrong is thrown. */
function unlessMissing(error: unknown): string {
  const reason = error instanceof Error ? error.message : '';
  if (!/The driver of this browser cannot .*/.test(reason)) throw error;
  return reason;
}
