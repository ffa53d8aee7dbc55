import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { intro, now, stageBackend } from './stage-backend.js';
import type { StageBackend } from './stage-backend.js';
import { chooseTime, fillIn, find, findAll, send, show, write } from './widget-stage.js';

const withGuests = (): StageBackend =>
  stageBackend({ eventType: async () => ({ ...intro, furtherGuests: 2 }) });

const realNow = Date.now;

before(() => {
  Date.now = () => now;
});
after(() => {
  Date.now = realNow;
});

describe('<booking-widget>, where guests may bring others', () => {
  it('sends whom the guest brings', async () => {
    const backend = withGuests();
    const widget = await show(backend);
    await chooseTime(widget);
    await fillIn(widget);
    (await find(widget, '[part=add-guest]')).click();
    await write(widget, '#further-0', 'bo@example.com');
    (await find(widget, '[part=add-guest]')).click();
    await find(widget, '#further-1');
    await send(widget);
    await waitUntil(() => backend.asked.book.length === 1);
    expect(backend.asked.book[0]![0].furtherGuests).to.deep.equal(['bo@example.com']);
  });

  it('keeps them while another time is chosen', async () => {
    const widget = await show(withGuests());
    await chooseTime(widget);
    (await find(widget, '[part=add-guest]')).click();
    await write(widget, '#further-0', 'bo@example.com');
    (await find(widget, '[part=back]')).click();
    await chooseTime(widget, '2026-03-05');
    expect(((await find(widget, '#further-0')) as HTMLInputElement).value).to.equal('bo@example.com');
  });

  it('asks for nobody, and sends nobody, where they may not', async () => {
    const backend = stageBackend();
    const widget = await show(backend);
    await chooseTime(widget);
    await fillIn(widget);
    await nextFrame();
    expect(findAll(widget, '[part=further-guests]')).to.deep.equal([]);
    await send(widget);
    await waitUntil(() => backend.asked.book.length === 1);
    expect(backend.asked.book[0]![0]).to.not.have.property('furtherGuests');
  });
});
