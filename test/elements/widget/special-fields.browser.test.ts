import { expect, waitUntil } from '@open-wc/testing';
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Question } from '../../../src/contract/index.js';
import { intro, now, stageBackend } from './stage-backend.js';
import { dayButton, find, show, timeButton } from './widget-stage.js';

const consent: Question = { id: 'ok', kind: 'consent', label: 'I agree', required: true };
const realNow = Date.now;
let asked = 0;
const worker = setupWorker(
  http.get(/\/details-form\/special-fields\.[jt]s/, () => {
    asked++;
  }),
);

before(async () => {
  Date.now = () => now;
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
});
after(() => {
  worker.stop();
  Date.now = realNow;
});

describe('<booking-widget>, where the host asks what few hosts ask', () => {
  it('brings the fields for it while a time is being chosen, and not where nothing needs them', async () => {
    await show(stageBackend());
    await waitUntil(() => customElements.get('booking-details-form'), 'the form comes', { timeout: 5000 });
    expect(asked).to.equal(0);
    const widget = await show(stageBackend({ eventType: async () => ({ ...intro, questions: [consent] }) }));
    await dayButton(widget, '2026-03-03');
    await waitUntil(() => asked === 1, 'its fields come', { timeout: 5000 });
    expect(widget.renderRoot.querySelector('booking-details-form')).to.equal(null);
    (await dayButton(widget, '2026-03-03')).click();
    (await timeButton(widget, '')).click();
    expect(((await find(widget, '[part~=option] input')) as HTMLInputElement).type).to.equal('checkbox');
  });
});
