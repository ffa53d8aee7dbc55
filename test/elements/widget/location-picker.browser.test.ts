import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Location } from '../../../src/contract/index.js';
import { skipUnlessAskedAgain } from '../asks-again.js';
import { intro, now, stageBackend } from './stage-backend.js';
import { chooseTime, dayButton, fillIn, find, findAll, send, show } from './widget-stage.js';

const meet: Location = { id: 'meet', kind: 'conference', conference: 'google-meet' };
const office: Location = { id: 'office', kind: 'in-person', label: 'Office' };
const ours: Location = { id: 'ours', kind: 'ask-guest' };
const at = (...locations: [Location, ...Location[]]) =>
  stageBackend({ eventType: async () => ({ ...intro, locations }) });
const realNow = Date.now;
let asked = 0;
let isAway = false;
const worker = setupWorker(
  http.get(/\/location-picker\/define\.[jt]s/, () => {
    asked++;
    return isAway ? HttpResponse.error() : undefined;
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

// What came once is here for as long as the page is: the order of these tests is their story.
describe('<booking-widget>, whose places to choose from come on demand', () => {
  it('asks for nothing where there is one place', async () => {
    const widget = await show(at(meet));
    await chooseTime(widget);
    expect(asked).to.equal(0);
  });

  it('books nothing without a place while they do not come, keeps what is typed, and asks again', async () => {
    await skipUnlessAskedAgain(worker);
    isAway = true;
    const backend = at(ours, office);
    const widget = await show(backend);
    await chooseTime(widget);
    await find(widget, '[part~=failed] [part~=way-on]');
    await fillIn(widget);
    await send(widget);
    expect(backend.asked.book.length).to.equal(0);

    isAway = false;
    const before = asked;
    (await find(widget, '[part~=failed] [part~=way-on]')).click();
    const choices = () => findAll(widget, 'booking-location-picker input[type=radio]');
    await waitUntil(() => choices().length === 2, 'the places come', { timeout: 5000 });
    expect(asked).to.be.greaterThan(before);
    await waitUntil(() => findAll(widget, '[part~=failed]').length === 0, 'nothing has failed any more');
    choices()[1]!.click();
    await send(widget);
    await waitUntil(() => backend.asked.book.length === 1);
    expect(backend.asked.book[0]![0].context?.location).to.equal('office');
  });

  it('has them while a time is being chosen', async () => {
    const widget = await show(at(meet, office));
    await dayButton(widget, '2026-03-03');
    await waitUntil(() => customElements.get('booking-location-picker'), 'they come', { timeout: 5000 });
    await chooseTime(widget);
    expect(findAll(widget, 'booking-location-picker input[type=radio]').length).to.equal(2);
  });
});
