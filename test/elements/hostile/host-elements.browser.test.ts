import { expect } from '@open-wc/testing';
import '../../../src/elements/agenda/define.js';
import '../../../src/elements/calendar-settings/define.js';
import '../../../src/elements/connections/define.js';
import '../../../src/elements/event-type-editor/define.js';
import '../../../src/elements/location-editor/define.js';
import '../../../src/elements/profile-editor/define.js';
import '../../../src/elements/schedule-editor/define.js';
import '../../../src/elements/slot-preview/define.js';
import { agenda, agendaBackend, bookingOf } from '../agenda/agenda-stage.js';
import { now } from '../widget/stage-backend.js';
import { elementsIn, settled, until } from './page.js';
import { hosts, poisoned } from './poisoned-host.js';
import { oneHalf, otherHalf, tellWithAll } from './tell.js';
import { obeyStrictPolicy } from './watch.js';

// Reliability goal X6: what calendars, accounts and guests are called is text, whatever it is.

/** Lists show the first line of a place. */
const isOneLine = (text: string) => !/[\r\n]/.test(text) && text === text.trim();

const realNow = Date.now;

before(() => {
  obeyStrictPolicy();
  Date.now = () => now;
});
after(() => {
  Date.now = realNow;
});

describe('a text of which a browser could make more, shown to a host,', function () {
  this.timeout(120_000);

  Object.entries(hosts).forEach(([name, healthy], index) => {
    it(`stays a text in <${name}>`, async () => {
      await tellWithAll(
        async (box, text, look) => {
          const element = document.createElement(name);
          Object.assign(element, { backend: poisoned(healthy(), text), language: 'en', date: '2026-03-02' });
          box.append(element);
          const { all } = elementsIn(box);
          await until(`${name} that knows all`, async () => {
            await settled(box);
            return (
              element.shadowRoot!.querySelector('[part]') &&
              all('.skeleton, .bone, [aria-busy=true]').length === 0
            );
          });
          await look('at first');
          for (const entry of element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=entry]')) {
            entry.click();
            await look(`entry ${entry.part.value}`);
          }
        },
        (index % 2 === 0 ? oneHalf : otherHalf).filter(isOneLine),
      );
    });
  });
});

describe('an e-mail address of a guest', () => {
  it('is whom a mail goes to, and not what is in it', async () => {
    const email = 'ada?bcc=eve%40hostile.invalid&body=Pay#x@example.com';
    const box = document.createElement('div');
    document.body.append(box);
    const element = document.createElement('booking-agenda');
    const booking = bookingOf({ start: '2026-03-02T09:00:00.000Z', guest: { name: 'Ada', email } });
    const { backend } = agendaBackend({ agenda: async () => ({ ...agenda, bookings: [booking] }) });
    Object.assign(element, { backend, language: 'en', date: '2026-03-02' });
    box.append(element);
    await elementsIn(box).press('booking-agenda', '[part~=booking]');
    await settled(box);
    const link = elementsIn(box).all('[href^="mailto:"]')[0] as HTMLAnchorElement;
    expect(link.textContent).to.equal(email);
    expect(decodeURIComponent(link.pathname)).to.equal(email);
    expect([link.search, link.hash]).to.deep.equal(['', '']);
    box.remove();
  });
});
