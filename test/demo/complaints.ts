import type { Page } from 'playwright-core';

/**
 * What a browser complains of in a host's page where all is well: nobody is signed in yet, Google is away, and whoever asks
 * what became of a consent that is still being given is told "not yet".
 */
const expected = /status of (?:401|503)|status of 409 .*\/connections\/claim$/;

/** Whatever else the browser complains of in a page, from now on. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const complaint = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !expected.test(complaint)) complaints.push(complaint);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
