import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BookingButton } from '../../../src/elements/button/button.js';
import { publishedStage } from '../published.js';
import { dayButton, find } from '../widget/seen.js';
import { stageBackend, zone } from '../widget/stage-backend.js';

const page = publishedStage('booking-button');

describe('The published <booking-button>', () => {
  it('shows the widget after its code did not come at first', async () => {
    const { away, asked } = page();
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
    expect(asked).to.deep.equal([]);
    away.add('define');
    away.add('header-view');
    (await find(button, '[part=button]')).click();
    const wayOn = await find(button, '[part~=failed] [part~=way-on]');
    const before = asked.length;
    expect(before).to.be.greaterThan(0);
    away.clear();
    wayOn.click();
    await waitUntil(() => asked.length > before, 'it is asked for again', { timeout: 5000 });
    await dayButton(button, '2026-03-03');
    expect(asked.slice(before).some((file) => file.endsWith('?again=1'))).to.be.true;
  });
});
