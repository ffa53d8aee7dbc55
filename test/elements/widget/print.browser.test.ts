import { expect } from '@open-wc/testing';
import { emulateMedia } from '../driver.js';
import { now, stageBackend } from './stage-backend.js';
import { chooseTime, fillIn, find, findAll, send, show } from './widget-stage.js';

const realNow = Date.now;

describe('A printed <booking-widget>', () => {
  before(() => {
    Date.now = () => now;
  });
  after(async () => {
    Date.now = realNow;
    await emulateMedia({ media: 'screen' });
  });

  it('is what was booked, once, black on white, with nothing to press', async () => {
    const widget = await show(stageBackend(), { theme: 'dark' });
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    const title = await find(widget, 'booking-confirmation .title');
    await emulateMedia({ media: 'print' });
    const seen = (selector: string) => findAll(widget, selector).filter((node) => node.checkVisibility());
    expect(seen(':is(button,.button,.header)')).to.deep.equal([]);
    expect(seen('dl').length).to.equal(1);
    expect(getComputedStyle(title).color).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(await find(widget, '.card')).backgroundColor).to.equal('rgb(255, 255, 255)');
  });
});
