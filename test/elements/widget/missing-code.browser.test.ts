import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { auditInAllLooks, lostOf } from '../audit.js';
import { emulateMedia } from '../driver.js';
import { now, stageBackend } from './stage-backend.js';
import { dayButton, find, read, show, timeButton } from './widget-stage.js';

const realNow = Date.now;
const worker = setupWorker();

before(async () => {
  Date.now = () => now;
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  worker.use(http.get(/\/elements\/widget\/later-views\.[jt]s/, () => HttpResponse.error()));
});
after(() => {
  worker.stop();
  Date.now = realNow;
});

describe('<booking-widget> whose code of the later steps does not come', () => {
  it('says so with a way on, and gives axe nothing to find', async () => {
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
