import { http, HttpResponse } from 'msw';
import type { SetupWorker } from 'msw/browser';
import { skip } from './driver.js';

/**
 * Skips the test where the browser does not ask once more, at the same address, for a module that did not come. What is
 * published asks at another: widget/asked-again.browser.test.ts and its neighbours are about that.
 */
export async function skipUnlessAskedAgain(worker: SetupWorker): Promise<void> {
  let times = 0;
  const away = '/away.js';
  worker.use(
    http.get(away, () => {
      times++;
      return HttpResponse.error();
    }),
  );
  for (const address of [away, away]) await import(address).catch(() => undefined);
  if (times < 2) skip('This browser remembers a module that did not come.');
}
