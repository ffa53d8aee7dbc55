import { expect, fixture, html } from '@open-wc/testing';
import { BookingError } from '../../../src/contract/index.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { stageBackend } from './stage-backend.js';
import { find } from './widget-stage.js';

describe('<booking-widget> with a fallback', () => {
  const shown = (eventType: () => Promise<never>) =>
    fixture<BookingWidget>(
      html`<booking-widget event-type="intro" .backend=${stageBackend({ eventType })}>
        <a slot="fallback" href="https://book.example/anna">Book there</a>
      </booking-widget>`,
    );

  it('shows it where it cannot work, and only there', async () => {
    const waiting = await shown(() => new Promise(() => undefined));
    expect(waiting.querySelector('a')!.checkVisibility()).to.equal(false);
    const failed = await shown(() => Promise.reject(new BookingError('unavailable')));
    await find(failed, '[part~=failed]');
    expect(failed.querySelector('a')!.checkVisibility()).to.equal(true);
  });
});
