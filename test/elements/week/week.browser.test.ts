import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Slot } from '../../../src/contract/slot.js';
import '../../../src/elements/week/define.js';
import type { BookingWeek } from '../../../src/elements/week/week.js';
import { emulateMedia, settled } from '../driver.js';

function slotsFrom(start: string, count: number, everyMinutes = 30): Slot[] {
  return Array.from({ length: count }, (_, index) => {
    const at = Date.parse(start) + index * everyMinutes * 60_000;
    return { start: new Date(at).toISOString(), end: new Date(at + 1_800_000).toISOString() };
  });
}

const slots = [
  ...slotsFrom('2026-03-02T09:00:00Z', 3),
  ...slotsFrom('2026-03-04T09:30:00Z', 1),
  ...slotsFrom('2026-03-06T10:00:00Z', 2, 60),
  ...slotsFrom('2026-03-11T09:00:00Z', 2),
];

const plain = () =>
  html`<booking-week
    language="en-GB"
    zone="UTC"
    week="2026-03-04"
    today="2026-03-03"
    .slots=${slots}
  ></booking-week>`;

/** A week in a container so wide. */
async function show(width = 800, template = plain()): Promise<BookingWeek> {
  const scene = await fixture(html`<div>${template}</div>`);
  (scene as HTMLElement).style.inlineSize = `${width}px`;
  const week = scene.querySelector('booking-week')!;
  await week.updateComplete;
  await settled(week);
  return week;
}

const find = (week: BookingWeek, selector: string) => week.shadowRoot!.querySelector<HTMLElement>(selector)!;
const all = (week: BookingWeek, selector: string) => [
  ...week.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = (nodes: readonly Element[]) =>
  nodes.map((node) => node.textContent.replace(/\s+/gu, ' ').trim());
const day = (week: BookingWeek, date: string) => find(week, `[data-date="${date}"]`);
const timeAt = (week: BookingWeek, date: string, index = 0) =>
  day(week, date).querySelectorAll<HTMLElement>('.slot')[index]!;
const title = (week: BookingWeek) => words([find(week, '[part=title]')])[0]!.replace(/\s?[–-]\s?/u, '–');
const told = (week: BookingWeek) => words([find(week, '[role=status]')])[0]!.replace(/\s?[–-]\s?/u, '–');
const focused = (week: BookingWeek) => {
  const at = week.shadowRoot!.activeElement;
  return at?.closest<HTMLElement>('[data-date]')
    ? `${at.closest<HTMLElement>('[data-date]')!.dataset['date']!.slice(8)} ${words([at])[0]!}`
    : (at?.className ?? null);
};
const bottomOf = (node: Element) => Math.round(node.getBoundingClientRect().bottom);
const topOf = (node: Element) => Math.round(node.getBoundingClientRect().top);

/** Colours as they are to stay. */
function endTransitions(week: BookingWeek) {
  for (const animation of week.shadowRoot!.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}

async function press(week: BookingWeek, key: string) {
  await sendKeys({ press: key });
  await week.updateComplete;
}

describe('<booking-week>', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const lang of ['en', 'ar'] as const) {
      it(`is accessible in ${scheme}, ${lang}: full, chosen, loading and empty, wide and narrow`, async () => {
        await emulateMedia({ colorScheme: scheme });
        const scene = await fixture<HTMLElement>(html`<div lang=${lang}>${plain()}</div>`);
        scene.style.colorScheme = scheme;
        scene.style.background = scheme === 'dark' ? '#16181d' : '#fff';
        const week = scene.querySelector('booking-week')!;
        week.language = lang;
        await waitUntil(() => find(week, '[part=base]').dir === (lang === 'ar' ? 'rtl' : 'ltr'));
        for (const width of [800, 320]) {
          scene.style.inlineSize = `${width}px`;
          const states = [
            { slots, selected: undefined, loading: false },
            { slots, selected: slots[0]!.start, loading: false },
            { slots: [{ ...slots[0]!, seatsLeft: 2 }], selected: undefined, loading: true },
            { slots: [], selected: undefined, loading: false },
          ];
          for (const state of states) {
            Object.assign(week, state);
            await week.updateComplete;
            endTransitions(week);
            await expect(week).to.be.accessible();
          }
        }
        await emulateMedia({ colorScheme: 'light' });
      });
    }
  }

  describe('a time', () => {
    it('has a whole name, and the clock to be seen', async () => {
      const first = timeAt(await show(), '2026-03-02');
      expect(words([first])).to.deep.equal(['09:00']);
      expect(first.ariaLabel).to.match(/^09:00 to 09:30, Monday,? 2 March$/);
    });

    it('is chosen by a click that moves no focus, and the page hears it', async () => {
      const week = await show();
      setTimeout(() => {
        timeAt(week, '2026-03-02', 1).click();
      });
      const event = await oneEvent<HTMLElementEventMap['slot-select']>(document, 'slot-select');
      expect(event.slot).to.equal(slots[1]);
      expect(document.activeElement === document.body).to.equal(true);
      await week.updateComplete;
      expect(week.selected).to.equal(slots[1]!.start);
      expect(words(all(week, '[aria-pressed=true]'))).to.deep.equal(['09:30']);
    });

    it('says how many seats it has left, where there are several', async () => {
      const week = await show();
      week.slots = [{ ...slots[0]!, seatsLeft: 3 }];
      await week.updateComplete;
      const first = timeAt(week, '2026-03-02');
      const seats = first.getAttribute('aria-describedby')!;
      expect(words([week.shadowRoot!.getElementById(seats)!])).to.deep.equal(['3 seats left']);
    });

    it('is written by the clock of the zone, with twelve or twenty-four hours', async () => {
      const week = await show();
      week.zone = 'Asia/Kathmandu';
      await week.updateComplete;
      expect(words([timeAt(week, '2026-03-02')])).to.deep.equal(['14:45']);
      week.setAttribute('hour12', '');
      await week.updateComplete;
      expect(words([timeAt(week, '2026-03-02')])[0]).to.match(/^0?2:45 pm$/);
    });

    it('that the clock shows twice says which of both it is, and has a row of its own', async () => {
      const week = await show();
      Object.assign(week, {
        zone: 'Europe/Berlin',
        week: '2026-10-25',
        slots: slotsFrom('2026-10-25T00:00:00Z', 4),
      });
      await week.updateComplete;
      expect(words(all(week, '.slot'))).to.deep.equal([
        '02:00 GMT+2',
        '02:30 GMT+2',
        '02:00 GMT+1',
        '02:30 GMT+1',
      ]);
      expect(timeAt(week, '2026-10-25', 2).ariaLabel).to.match(/^02:00 GMT\+1 to 02:30, Sunday/);
      const tops = all(week, '.slot').map(topOf);
      expect(tops).to.deep.equal([...new Set(tops)].sort((a, b) => a - b));
    });

    it('is a target that fingers hit, in any width', async () => {
      for (const width of [1200, 800, 550, 320]) {
        for (const slot of all(await show(width), '.slot')) {
          const box = slot.getBoundingClientRect();
          expect(box.height, `${width}`).to.be.at.least(44);
          expect(box.width, `${width}`).to.be.at.least(44);
        }
      }
    });
  });

  describe('the days', () => {
    it('are headings with lists of their own, whole for those who listen', async () => {
      const week = await show();
      expect(words(all(week, '.whole')).map((text) => text.replace(',', ''))).to.deep.equal([
        'Monday 2 March',
        'Tuesday 3 March',
        'Wednesday 4 March',
        'Thursday 5 March',
        'Friday 6 March',
        'Saturday 7 March',
        'Sunday 8 March',
      ]);
      expect(words(all(week, '.short'))[0]).to.equal('Mon 2');
      for (const list of all(week, 'ul'))
        expect(find(week, `#${list.getAttribute('aria-labelledby')!}`).localName).to.equal('h4');
      expect(words([day(week, '2026-03-03').querySelector('.heard')!])[0]).to.match(
        /^No free times on Tuesday/,
      );
      expect(words(all(week, '[aria-current=date] .number'))).to.deep.equal(['3']);
    });

    it('stand side by side, the same times in one row', async () => {
      const week = await show();
      expect(new Set(all(week, '.day').map(topOf)).size).to.equal(1);
      expect(topOf(timeAt(week, '2026-03-02', 1))).to.equal(topOf(timeAt(week, '2026-03-04')));
      expect(topOf(timeAt(week, '2026-03-02', 2))).to.equal(topOf(timeAt(week, '2026-03-06')));
    });

    it('follow one another in a narrow container, and nothing overflows in any', async () => {
      const narrow = await show(320);
      const tops = all(narrow, '.day').map(topOf);
      expect(new Set(tops).size).to.equal(7);
      expect(getComputedStyle(find(narrow, '.short')).display).to.equal('none');
      const crowded = slots.map((slot) => ({ ...slot, seatsLeft: 12 }));
      for (const width of [320, 543, 544, 700, 800, 1280]) {
        for (const language of ['en-US', 'de', 'ar-EG', 'ja', 'pl']) {
          const week = await show(width);
          Object.assign(week, { language, slots: crowded, hour12: true });
          await week.updateComplete;
          await document.fonts.ready;
          expect(week.scrollWidth, `${language} in ${width}`).to.be.at.most(width);
          for (const slot of all(week, '.slot, .date'))
            expect(slot.scrollWidth, `${language} in ${width}`).to.be.at.most(slot.clientWidth);
        }
      }
    });

    it('keep their headings in view while their times scroll by', async () => {
      const week = await show();
      week.slots = slotsFrom('2026-03-02T06:00:00Z', 40, 15);
      await week.updateComplete;
      find(week, '.more').click();
      await week.updateComplete;
      const heading = find(week, '.date');
      window.scrollTo(0, topOf(week) + window.scrollY + 600);
      expect(topOf(heading)).to.equal(0);
      const first = timeAt(week, '2026-03-02', 8);
      first.scrollIntoView({ block: 'start' });
      expect(topOf(first)).to.be.at.least(bottomOf(heading));
      window.scrollTo(0, 0);
    });

    it('begin where the region’s week does', async () => {
      const week = await show();
      week.language = 'en-US';
      await week.updateComplete;
      expect(words(all(week, '.weekday'))[0]).to.equal('Sun');
    });

    it('with very many times show the rest when asked, and the focus goes there', async () => {
      const week = await show();
      week.slots = slotsFrom('2026-03-02T06:00:00Z', 40, 15);
      await week.updateComplete;
      expect(all(week, '.slot').length).to.equal(15);
      const more = find(week, '.more');
      expect(words([more])).to.deep.equal(['25 more times']);
      more.click();
      await week.updateComplete;
      await Promise.resolve();
      expect(all(week, '.slot').length).to.equal(40);
      expect(focused(week)).to.equal('02 09:45');
      expect(all(week, '.more').length).to.equal(0);
    });

    it('are never closed over the chosen time', async () => {
      const week = await show();
      week.slots = slotsFrom('2026-03-02T06:00:00Z', 40, 15);
      week.selected = week.slots[30]!.start;
      await week.updateComplete;
      week.focus();
      expect(focused(week)).to.equal('02 13:30');
    });
  });

  describe('by keys', () => {
    it('reaches every time with the tab key', async () => {
      const week = await show();
      week.focus();
      expect(focused(week)).to.equal('02 09:00');
      await press(week, 'Tab');
      expect(focused(week)).to.equal('02 09:30');
    });

    it('walks by arrows between times and between days, and to the ends of the day', async () => {
      const week = await show();
      week.focus();
      for (const [key, time] of [
        ['ArrowDown', '02 09:30'],
        ['ArrowRight', '04 09:30'],
        ['ArrowRight', '06 10:00'],
        ['End', '06 11:00'],
        ['ArrowRight', '06 11:00'],
        ['Home', '06 10:00'],
        ['ArrowLeft', '04 09:30'],
        ['ArrowLeft', '02 09:30'],
        ['ArrowUp', '02 09:00'],
      ] as const) {
        await press(week, key);
        expect(focused(week), key).to.equal(time);
      }
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const event = await oneEvent<HTMLElementEventMap['slot-select']>(week, 'slot-select');
      expect(event.slot).to.equal(slots[0]);
    });

    it('walks from day to day where they follow one another', async () => {
      const week = await show(320);
      week.focus();
      await press(week, 'End');
      await press(week, 'ArrowRight');
      expect(focused(week)).to.equal('04 09:30');
    });

    it('walks the other way from right to left', async () => {
      const scene = await fixture(html`<div lang="ar-EG">${plain()}</div>`);
      const week = scene.querySelector('booking-week')!;
      week.language = '';
      await waitUntil(() => find(week, '[part=base]').dir === 'rtl');
      week.focus();
      const right = (node: Element) => node.getBoundingClientRect().right;
      expect(right(timeAt(week, '2026-03-04'))).to.be.below(right(timeAt(week, '2026-03-02')));
      await press(week, 'ArrowLeft');
      expect(week.shadowRoot!.activeElement === timeAt(week, '2026-03-04')).to.equal(true);
      expect(getComputedStyle(find(week, '[part~=next] svg')).scale).to.equal('-1 1');
    });

    it('turns to the next week and back, and the focus goes along', async () => {
      const week = await show();
      timeAt(week, '2026-03-04').focus();
      setTimeout(() => void sendKeys({ press: 'PageDown' }));
      const event = await oneEvent<HTMLElementEventMap['week-change']>(week, 'week-change');
      expect([event.from, event.to]).to.deep.equal(['2026-03-09', '2026-03-15']);
      await week.updateComplete;
      expect(focused(week)).to.equal('11 09:00');
      await press(week, 'PageUp');
      expect(focused(week)).to.equal('04 09:30');
    });

    it('waits at the week’s name for times that are still to come', async () => {
      const week = await show();
      week.addEventListener('week-change', () => {
        week.loading = true;
        week.slots = [];
      });
      timeAt(week, '2026-03-06').focus();
      await press(week, 'PageDown');
      expect(focused(week)).to.equal('title');
      await press(week, 'PageDown');
      expect(title(week)).to.equal('16–22 March');
      week.slots = slotsFrom('2026-03-17T09:00:00Z', 1);
      week.loading = false;
      await week.updateComplete;
      expect(focused(week)).to.equal('17 09:00');
    });

    it('does not call back whoever has gone on meanwhile', async () => {
      const week = await show();
      week.addEventListener('week-change', () => (week.slots = []));
      week.focus();
      await press(week, 'PageDown');
      await press(week, 'Tab');
      week.slots = slotsFrom('2026-03-10T09:00:00Z', 1);
      await week.updateComplete;
      expect(focused(week)).to.equal('step');
    });

    it('leaves the page’s own keys alone', async () => {
      const week = await show();
      week.focus();
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ up: 'Control' });
      expect(focused(week)).to.equal('02 09:00');
    });
  });

  describe('the week', () => {
    it('changes by the buttons at its side, and is told and spoken', async () => {
      const week = await show();
      expect(title(week)).to.equal('2–8 March');
      expect(find(week, '[part=title]').ariaLive).to.equal('polite');
      expect(find(week, '.days').ariaLabel).to.match(/^Week of 2\s?[–-]\s?8 March$/);
      expect(find(week, '[part~=next]').ariaLabel).to.equal('Next week');
      setTimeout(() => {
        find(week, '[part~=next]').click();
      });
      const event = await oneEvent<HTMLElementEventMap['week-change']>(document, 'week-change');
      expect([event.from, event.to]).to.deep.equal(['2026-03-09', '2026-03-15']);
      await week.updateComplete;
      expect([title(week), week.week]).to.deep.equal(['9–15 March', '2026-03-09']);
      expect(find(week, '[part~=previous]').ariaLabel).to.equal('Previous week');
      find(week, '[part~=previous]').click();
      await week.updateComplete;
      expect(title(week)).to.equal('2–8 March');
    });

    it('stops at those of the first and the last date', async () => {
      const week = await show();
      week.min = '2026-03-04';
      week.max = '2026-03-09';
      await week.updateComplete;
      const step = (name: string) => find(week, `[part~=${name}]`);
      expect([step('previous').ariaDisabled, step('next').ariaDisabled]).to.deep.equal(['true', 'false']);
      step('previous').click();
      expect(week.week).to.equal('2026-03-04');
      step('next').click();
      await week.updateComplete;
      step('next').click();
      week.focus();
      await press(week, 'PageDown');
      expect(week.week).to.equal('2026-03-09');
    });

    it('is that of the chosen time, of today or of the first date when none is given', async () => {
      const week = await show();
      const cases = [
        [{ selected: '2026-05-03T23:00:00Z', today: '2026-06-04' }, '27 April–3 May'],
        [{ selected: '2026-05-03T23:00:00Z', zone: 'Asia/Tokyo' }, '4–10 May'],
        [{ today: '2026-06-04', min: '2026-07-04' }, '1–7 June'],
        [{ min: '2026-07-06' }, '6–12 July'],
      ] as const;
      for (const [given, shown] of cases) {
        const nothing = {
          week: undefined,
          selected: undefined,
          today: undefined,
          min: undefined,
          zone: 'UTC',
        };
        Object.assign(week, nothing, given);
        await week.updateComplete;
        expect(title(week)).to.equal(shown);
      }
      week.week = 'next week';
      await week.updateComplete;
      expect(title(week)).to.equal('6–12 July');
    });

    it('keeps its height while it is loading, when it is empty and when it has a few times', async () => {
      const week = await show();
      const heights = new Set<number>();
      for (const state of [
        { slots: [], loading: true },
        { slots, loading: false },
        { slots: [], loading: false },
        { week: '2026-03-11', slots, loading: true },
      ]) {
        Object.assign(week, state);
        await week.updateComplete;
        heights.add(Math.round(week.getBoundingClientRect().height));
      }
      expect([...heights].length).to.equal(1);
    });

    it('keeps the height of a taller one while the next is loading', async () => {
      const week = await show();
      week.slots = slotsFrom('2026-03-02T09:00:00Z', 12);
      await week.updateComplete;
      const { height } = week.getBoundingClientRect();
      Object.assign(week, { week: '2026-03-09', loading: true });
      await week.updateComplete;
      expect(week.getBoundingClientRect().height).to.equal(height);
    });

    it('says how many times it has, that it is loading, or that it has none; a page may say that itself', async () => {
      const week = await show();
      expect(told(week)).to.equal('6 times in 2–8 March');
      week.slots = [];
      week.loading = true;
      await week.updateComplete;
      expect(told(week)).to.equal('Loading…');
      expect(find(week, '.days').ariaBusy).to.equal('true');
      expect(all(week, '.bone').length).to.equal(56);
      week.loading = false;
      await week.updateComplete;
      expect(told(week)).to.equal('No free times from 2–8 March.');
      const own = document.createElement('button');
      own.slot = 'empty';
      own.textContent = 'Next free: 9 March';
      week.append(own);
      await week.updateComplete;
      expect(own.assignedSlot === find(week, 'slot[name=empty]')).to.equal(true);
      expect(own.getBoundingClientRect().height).to.be.above(0);
    });

    it('is not known to be empty where it is still loading', async () => {
      const week = await show();
      week.loading = true;
      await week.updateComplete;
      expect(day(week, '2026-03-02').querySelectorAll('.slot').length).to.equal(3);
      expect(day(week, '2026-03-03').querySelectorAll('.bone').length).to.be.above(0);
    });
  });
});
