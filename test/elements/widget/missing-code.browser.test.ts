import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { skipUnlessAskedAgain } from '../asks-again.js';
import { auditInAllLooks, lostOf } from '../audit.js';
import { emulateMedia } from '../driver.js';
import { now, stageBackend } from './stage-backend.js';
import { dayButton, find, findAll, read, show, timeButton } from './widget-stage.js';

const realNow = Date.now;
const worker = setupWorker();

before(async () => {
  Date.now = () => now;
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
});
beforeEach(() => {
  worker.resetHandlers();
});
after(() => {
  worker.stop();
  Date.now = realNow;
});

/** Lets the code of a part of the widget not come, for now. */
function withhold(part: string): void {
  worker.use(http.get(new RegExp(`/elements/widget/${part}\\.[jt]s`), () => HttpResponse.error()));
}

describe('<booking-widget> whose code of the later steps does not come', () => {
  it('says so with a way on, and gives axe nothing to find', async () => {
    withhold('later-views');
    await emulateMedia({ reducedMotion: 'reduce' });
    const widget = await show(stageBackend());
    (await dayButton(widget, '2026-03-03')).click();
    (await timeButton(widget, '')).click();
    await find(widget, '[part~=failed] [part~=way-on]');
    expect(await auditInAllLooks(widget)).to.deep.equal([]);
    widget.language = 'en-GB';
    await read(widget, 'The booking service does not answer.');
    expect(lostOf(widget)).to.deep.equal([]);
  });
});

describe('<booking-widget> whose code of the zones does not come', () => {
  it('says so and keeps the button, whose next press asks again', async () => {
    await skipUnlessAskedAgain(worker);
    withhold('zones-view');
    const widget = await show(stageBackend());
    const button = await find(widget, '.footer .zone');
    button.click();
    const alert = await find(widget, '.footer [role=alert]');
    expect(alert.textContent).to.contain('does not answer');
    expect(await auditInAllLooks(widget)).to.deep.equal([]);
    worker.resetHandlers();
    expect(await find(widget, '.footer .zone')).to.equal(button);
    button.click();
    await find(widget, 'booking-zone-search input');
    expect(findAll(widget, '.footer [role=alert]')).to.have.length(0);
  });
});
