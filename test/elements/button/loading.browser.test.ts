import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import '../../../src/elements/button/define.js';
import type { BookingButton } from '../../../src/elements/button/button.js';
import { skipUnlessAskedAgain } from '../asks-again.js';
import { emulateMedia } from '../driver.js';
import { stageBackend, zone } from '../widget/stage-backend.js';

// Nothing here loads the widget but the button itself; the worker stands between it and the code.
const worker = setupWorker();
const realSetTimeout = window.setTimeout;
let state: 'held' | 'away' | 'there' = 'held';
let asked = 0;
let release = (): void => undefined;

before(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  worker.use(
    http.get(/\/elements\/widget\/define\.[jt]s/, async () => {
      asked++;
      if (state === 'held')
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      return state === 'there' ? passthrough() : HttpResponse.error();
    }),
  );
});
after(() => {
  worker.stop();
  window.setTimeout = realSetTimeout;
});

describe('The code of the widget in <booking-button>', () => {
  it('comes when somebody is about to press; where it does not, or not in time, there is a way to try again', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    // From here on twenty seconds pass at once; the command above gives itself as long, and needs them.
    window.setTimeout = ((run: () => void, ms?: number) =>
      realSetTimeout(run, ms === 20_000 ? 20 : ms)) as typeof setTimeout;
    const button = await fixture<BookingButton>(
      html`<booking-button
        event-type="intro"
        time-zone=${zone}
        language="en-GB"
        theme="light"
        .backend=${stageBackend()}
        >Book</booking-button
      >`,
    );
    const partOf = (part: string) => button.shadowRoot!.querySelector<HTMLElement>(`[part="${part}"]`);
    expect(asked).to.equal(0);
    partOf('button')!.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => asked === 1);

    partOf('button')!.click();
    await button.updateComplete;
    expect(button.shadowRoot!.querySelector('dialog')!.open).to.be.true;
    const isTold = () => waitUntil(() => partOf('failed'), 'a failure is told', { timeout: 5000 });
    await isTold();
    expect(partOf('failed')!.getAttribute('role')).to.equal('alert');
    await expect(button).to.be.accessible();

    state = 'away';
    release();
    await isTold();
    await skipUnlessAskedAgain(worker);
    await waitUntil(() => {
      if (asked < 2) partOf('way-on')?.click();
      return asked === 2;
    });
    await isTold();

    state = 'there';
    partOf('way-on')!.click();
    await button.updateComplete;
    expect(partOf('loading')).not.to.be.null;
    await expect(button).to.be.accessible();
    expect(button.shadowRoot!.activeElement).to.equal(partOf('dialog-title'));
    await waitUntil(
      () => button.shadowRoot!.querySelector('booking-widget')?.shadowRoot,
      'the widget is there',
      {
        timeout: 10_000,
      },
    );
    expect(asked).to.equal(3);
  });
});
