import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { bringKeys } from '../../../src/elements/keyboard.js';
import '../../../src/elements/month/define.js';
import type { BookingMonth } from '../../../src/elements/month/month.js';
import { emulateMedia } from '../driver.js';

const days = new Map([
  ['2026-03-03', 1],
  ['2026-03-05', 5],
  ['2026-03-31', 2],
  ['2026-04-02', 3],
]);

const plain = () =>
  html`<booking-month language="en-GB" month="2026-03" today="2026-03-03" .days=${days}></booking-month>`;

const show = (template = plain()) => fixture<BookingMonth>(template);

const find = (month: BookingMonth, selector: string) =>
  month.shadowRoot!.querySelector<HTMLElement>(selector)!;
const day = (month: BookingMonth, date: string) => find(month, `[data-date="${date}"]`);
const focused = (month: BookingMonth) =>
  (month.shadowRoot!.activeElement as HTMLElement | null)?.dataset['date'];
const said = (month: BookingMonth) => find(month, '[role=status]').textContent.trim();

// It comes with the first who seems to use keys; here somebody does so all the time.
before(bringKeys);

async function press(month: BookingMonth, key: string, held?: string) {
  if (held) await sendKeys({ down: held });
  await sendKeys({ press: key });
  if (held) await sendKeys({ up: held });
  await month.updateComplete;
}

describe('<booking-month>', () => {
  it('is accessible: full, chosen, loading and empty', async () => {
    const month = await show();
    await expect(month).to.be.accessible();
    month.selected = '2026-03-05';
    await month.updateComplete;
    await expect(month).to.be.accessible();
    month.days = undefined;
    await month.updateComplete;
    await expect(month).to.be.accessible();
    month.days = new Map();
    await month.updateComplete;
    await expect(month).to.be.accessible();
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const scene = await fixture(
      html`<div dir="rtl" lang="ar" style="color-scheme: dark; background: #16181d">
        <booking-month month="2026-03" .days=${days} selected="2026-03-05"></booking-month>
      </div>`,
    );
    const month = scene.querySelector('booking-month')!;
    await month.updateComplete;
    expect(getComputedStyle(day(month, '2026-03-05')).backgroundColor).to.equal('rgb(143, 168, 255)');
    await expect(month).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  describe('a day', () => {
    it('has a whole name, with its free times or that it has none', async () => {
      const month = await show();
      expect(day(month, '2026-03-03').ariaLabel).to.match(/^Tuesday,? 3 March 2026, 1 time$/);
      expect(day(month, '2026-03-05').ariaLabel).to.match(/^Thursday,? 5 March 2026, 5 times$/);
      expect(day(month, '2026-03-06').ariaLabel).to.match(/^Friday,? 6 March 2026, no times$/);
      expect(day(month, '2026-03-03').getAttribute('aria-current')).to.equal('date');
    });

    it('is chosen by a click that moves no focus, and the page hears it', async () => {
      const month = await show();
      setTimeout(() => day(month, '2026-03-05').click());
      const event = await oneEvent<HTMLElementEventMap['day-select']>(document, 'day-select');
      expect(event.date).to.equal('2026-03-05');
      expect(event.target === month).to.equal(true);
      expect(document.activeElement === document.body).to.equal(true);
      await month.updateComplete;
      expect(month.selected).to.equal('2026-03-05');
      expect(day(month, '2026-03-05').ariaPressed).to.equal('true');
    });

    it('without times cannot be chosen, but reached and heard', async () => {
      const month = await show();
      let chosen = 0;
      month.addEventListener('day-select', () => chosen++);
      day(month, '2026-03-06').click();
      expect(chosen).to.equal(0);
      expect(day(month, '2026-03-06').ariaDisabled).to.equal('true');
      day(month, '2026-03-05').focus();
      await press(month, 'ArrowRight');
      expect(focused(month)).to.equal('2026-03-06');
      await press(month, 'Enter');
      expect(chosen).to.equal(0);
    });

    it('before the first or after the last date cannot be chosen', async () => {
      const month = await show();
      month.min = '2026-03-04';
      month.max = '2026-03-30';
      await month.updateComplete;
      expect(day(month, '2026-03-03').ariaDisabled).to.equal('true');
      expect(day(month, '2026-03-05').ariaDisabled).to.equal('false');
      expect(day(month, '2026-03-31').ariaDisabled).to.equal('true');
    });

    it('that is chosen leaves all others as they were drawn, but for the one chosen before', async () => {
      const month = await show();
      month.selected = '2026-03-03';
      await month.updateComplete;
      const touched = new Set<string | undefined>();
      const note = (changes: readonly MutationRecord[]): void => {
        for (const { target } of changes) touched.add((target as HTMLElement).dataset['date']);
      };
      const watch = new MutationObserver(note);
      watch.observe(month.shadowRoot!, { attributes: true, subtree: true });
      month.selected = '2026-03-31';
      await month.updateComplete;
      note(watch.takeRecords());
      watch.disconnect();
      expect(day(month, '2026-03-03').ariaPressed).to.equal('false');
      expect(day(month, '2026-03-31').ariaPressed).to.equal('true');
      expect([...touched].sort()).to.deep.equal(['2026-03-03', '2026-03-31']);
      month.days = new Map([['2026-03-31', 4]]);
      await month.updateComplete;
      expect(day(month, '2026-03-31').ariaLabel).to.match(/^Tuesday,? 31 March 2026, 4 times$/);
      expect(day(month, '2026-03-05').ariaDisabled).to.equal('true');
    });

    it('of another month, chosen where no month is named, brings that month', async () => {
      const month = await show(html`<booking-month language="en-GB" selected="2026-03-05"></booking-month>`);
      for (const [date, label] of [
        ['2026-05-04', 'Monday 4 May 2026'],
        ['2026-03-05', 'Thursday 5 March 2026'],
      ] as const) {
        month.selected = date;
        await month.updateComplete;
        expect(day(month, date).ariaLabel?.replace(',', '')).to.equal(label);
      }
    });

    it('of the months beside it is not shown twice', async () => {
      const month = await show();
      expect(month.shadowRoot!.querySelectorAll('.day').length).to.equal(31);
    });
  });

  describe('by keys', () => {
    it('has one tab stop: the chosen day, else the first free one', async () => {
      const month = await show();
      const stops = () => [...month.shadowRoot!.querySelectorAll<HTMLElement>('.day[tabindex="0"]')];
      expect(stops().map(({ dataset }) => dataset['date'])).to.deep.equal(['2026-03-03']);
      month.selected = '2026-03-31';
      await month.updateComplete;
      expect(stops().map(({ dataset }) => dataset['date'])).to.deep.equal(['2026-03-31']);
      month.focus();
      expect(focused(month)).to.equal('2026-03-31');
    });

    it('walks by days and weeks, and to the ends of the week', async () => {
      const month = await show();
      month.focus();
      for (const [key, date] of [
        ['ArrowRight', '2026-03-04'],
        ['ArrowDown', '2026-03-11'],
        ['Home', '2026-03-09'],
        ['End', '2026-03-15'],
        ['ArrowUp', '2026-03-08'],
        ['ArrowLeft', '2026-03-07'],
      ] as const) {
        await press(month, key);
        expect(focused(month), key).to.equal(date);
      }
    });

    it('goes on into the next month, tells, and keeps the focus', async () => {
      const month = await show();
      const shown: string[] = [];
      month.addEventListener('month-change', (event) => shown.push(event.month));
      day(month, '2026-03-31').focus();
      await press(month, 'ArrowRight');
      expect(month.month).to.equal('2026-04');
      expect(focused(month)).to.equal('2026-04-01');
      await press(month, 'PageDown');
      expect(focused(month)).to.equal('2026-05-01');
      await press(month, 'PageUp', 'Shift');
      expect(focused(month)).to.equal('2025-05-01');
      expect(shown).to.deep.equal(['2026-04', '2026-05', '2025-05']);
    });

    it('chooses with Enter and with the space bar', async () => {
      const month = await show();
      const chosen: string[] = [];
      month.addEventListener('day-select', (event) => chosen.push(event.date));
      month.focus();
      await press(month, 'Enter');
      await press(month, 'ArrowRight');
      await press(month, 'ArrowRight');
      await press(month, ' ');
      expect(chosen).to.deep.equal(['2026-03-03', '2026-03-05']);
      expect(focused(month)).to.equal('2026-03-05');
    });

    it('walks the other way, in mirrored arrows, from right to left', async () => {
      const scene = await fixture(
        html`<div dir="rtl" lang="ar"><booking-month month="2026-03" .days=${days}></booking-month></div>`,
      );
      const month = scene.querySelector('booking-month')!;
      await month.updateComplete;
      month.focus();
      await press(month, 'ArrowLeft');
      expect(focused(month)).to.equal('2026-03-04');
      const left = (selector: string) => find(month, selector).getBoundingClientRect().left;
      expect(left('[data-date="2026-03-05"]')).to.be.below(left('[data-date="2026-03-04"]'));
      expect(left('[part~=next]')).to.be.below(left('[part~=previous]'));
      expect(getComputedStyle(find(month, '[part~=next] svg')).scale).to.equal('-1 1');
    });
  });

  describe('the month', () => {
    it('changes by the buttons at its side, and is told and spoken', async () => {
      const month = await show();
      expect(find(month, '#title').textContent.trim()).to.equal('March 2026');
      expect(find(month, '#title').ariaLive).to.equal('polite');
      setTimeout(() => find(month, '[part~=next]').click());
      const event = await oneEvent<HTMLElementEventMap['month-change']>(month, 'month-change');
      expect(event.month).to.equal('2026-04');
      await month.updateComplete;
      expect(find(month, '#title').textContent.trim()).to.equal('April 2026');
      find(month, '[part~=previous]').click();
      await month.updateComplete;
      expect(month.month).to.equal('2026-03');
    });

    it('stops at those of the first and the last date', async () => {
      const month = await show();
      month.min = '2026-03-20';
      month.max = '2026-04-01';
      await month.updateComplete;
      find(month, '[part~=previous]').click();
      expect(month.month).to.equal('2026-03');
      expect(find(month, '[part~=previous]').ariaDisabled).to.equal('true');
      find(month, '[part~=next]').click();
      find(month, '[part~=next]').click();
      expect(month.month).to.equal('2026-04');
    });

    it('is that of the chosen day, of today or of the first date when none is given', async () => {
      const title = async (template: ReturnType<typeof html>) =>
        find(await fixture<BookingMonth>(template), '#title').textContent.trim();
      expect(await title(html`<booking-month language="en" selected="2026-05-04"></booking-month>`)).to.equal(
        'May 2026',
      );
      expect(await title(html`<booking-month language="en" today="2026-06-04"></booking-month>`)).to.equal(
        'June 2026',
      );
      expect(await title(html`<booking-month language="en" min="2026-07-04"></booking-month>`)).to.equal(
        'July 2026',
      );
      expect(await title(html`<booking-month language="en"></booking-month>`)).to.match(/^\w+ \d{4}$/);
    });

    it('begins its weeks where the region does, under names that are whole for those who listen', async () => {
      const heads = (month: BookingMonth) => [...month.shadowRoot!.querySelectorAll('th')];
      const british = heads(await show());
      expect(british[0]!.abbr).to.equal('Monday');
      expect(british[0]!.textContent.trim()).to.equal('Mon');
      const american = heads(
        await show(html`<booking-month language="en-US" month="2026-03"></booking-month>`),
      );
      expect(american[0]!.abbr).to.equal('Sunday');
    });

    it('keeps its height whatever it shows', async () => {
      const month = await show();
      const heights = new Set<number>();
      const measure = async () => {
        await month.updateComplete;
        heights.add(Math.round(month.getBoundingClientRect().height));
      };
      for (const shown of ['2026-02', '2026-03', '2026-08']) {
        month.month = shown;
        for (const known of [days, new Map<string, number>(), undefined]) {
          month.days = known;
          await measure();
        }
      }
      expect([...heights].length).to.equal(1);
    });

    it('is not known to be empty while it is loading', async () => {
      const month = await show();
      month.loading = true;
      await month.updateComplete;
      expect(find(month, 'table').ariaBusy).to.equal('true');
      expect(day(month, '2026-03-05').ariaDisabled).to.equal('false');
      expect(day(month, '2026-03-06').ariaLabel).to.match(/^Friday,? 6 March 2026$/);
      month.days = undefined;
      await waitUntil(() => said(month) === 'Loading…');
    });

    it('says what it shows once it has been seen: readers read what is new in it, not what it came with', async () => {
      const month = await show();
      expect(said(month)).to.equal('');
      await waitUntil(() => said(month) !== '');
      expect(said(month)).to.equal('8 times in March 2026');
    });

    it('says how many times it has, or that it has none; a page may say that itself', async () => {
      const month = await show();
      await waitUntil(() => said(month) === '8 times in March 2026');
      month.days = new Map();
      await month.updateComplete;
      expect(said(month)).to.equal('No free times in March 2026.');
      const own = document.createElement('button');
      own.slot = 'empty';
      own.textContent = 'Next free: 2 April';
      month.append(own);
      await month.updateComplete;
      expect(own.assignedSlot === find(month, 'slot[name=empty]')).to.equal(true);
      expect(own.getBoundingClientRect().height).to.be.above(0);
    });

    it('has targets that fingers hit, even on a small telephone', async () => {
      const scene = await fixture(html`<div style="inline-size: 320px">${plain()}</div>`);
      const month = scene.querySelector('booking-month')!;
      await month.updateComplete;
      const { width, height } = day(month, '2026-03-05').getBoundingClientRect();
      expect(width).to.be.at.least(40);
      expect(height).to.be.at.least(44);
      expect(find(month, '[part~=next]').getBoundingClientRect().width).to.equal(44);
      expect(month.scrollWidth).to.be.at.most(320);
    });

    it('has no literal style and does not run away with the page’s keys', async () => {
      const month = await show();
      expect(month.shadowRoot!.querySelector('[style]') === null).to.equal(true);
      month.focus();
      await press(month, 'ArrowRight', 'Control');
      expect(focused(month)).to.equal('2026-03-03');
    });
  });
});
