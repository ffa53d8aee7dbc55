import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { BookingConfirmation } from '../../../src/elements/confirmation/confirmation.js';
import '../../../src/elements/confirmation/define.js';
import { bookingOf } from '../widget/stage-backend.js';

let asked = 0;
const worker = setupWorker(
  http.get(/\/confirmation\/calendar-file\.[jt]s/, () => {
    asked++;
    return HttpResponse.error();
  }),
);

before(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }));
after(() => {
  worker.stop();
});

describe('<booking-confirmation>, whose file for calendars is made by code that comes with the press', () => {
  it('asks for nothing before, and says so where that does not come', async () => {
    const booking = bookingOf({
      eventType: 'intro',
      start: '2026-03-03T09:00:00.000Z',
      durationMinutes: 30,
      zone: 'Europe/Berlin',
      guest: { name: 'Ada', email: 'ada@example.com' },
      answers: {},
    });
    const element = await fixture<BookingConfirmation>(
      html`<booking-confirmation language="en-GB" .booking=${booking}></booking-confirmation>`,
    );
    const alert = element.shadowRoot!.querySelector('.add [role=alert]')!;
    expect([asked, alert.textContent.trim()]).to.deep.equal([0, '']);
    element.shadowRoot!.querySelector<HTMLElement>('.add button')!.click();
    await waitUntil(() => alert.textContent.includes('does not answer'));
    expect(asked).to.equal(1);
    expect(element.shadowRoot!.querySelectorAll('.add a').length).to.be.greaterThan(1);
  });
});
