import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { ExplainedDay, SettingsDraft } from '../../../src/contract/host-backend.js';
import type {
  SaveEvent,
  UnsavedChangeEvent,
  ValueChangeEvent,
} from '../../../src/elements/host/settings-events.js';
import type { SettingsGoEvent } from '../../../src/elements/host/settings-place.js';
import type { BookingTroubleshooter } from '../../../src/elements/troubleshooter/troubleshooter.js';
import { HostStore } from '../../../src/client/host/host-store.js';
import { addDays } from '../../../src/time/civil-date.js';
import { emulateMedia, setViewport } from '../driver.js';
import { teamHost, teamType } from '../../scheduling/desk/desk-world.js';
import { at, date, handsOn, openStage, settled, show } from './troubleshooter-stage.js';

const annas = 'annas-hour';

describe('<booking-troubleshooter>', () => {
  it('is accessible: a day, a reason, something tried out, a calendar that cannot be read, nothing to show', async () => {
    const stage = await openStage();
    const element = await show(stage);
    const { choose, press } = handsOn(element);
    await expect(element).to.be.accessible();
    await choose(at(11));
    await expect(element).to.be.accessible();
    await press('Try it');
    await expect(element).to.be.accessible();
    stage.calendar.setFault('anna@example.com', 'calendar-unreachable');
    await press('Read again');
    await expect(element).to.be.accessible();
    element.eventType = 'gone';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('is accessible in the dark and from right to left, with all hours and the layers in words', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const element = await show(await openStage(), { language: 'ar', theme: 'dark' });
    const { find, choose, press } = handsOn(element);
    await press('كل الساعات');
    (find('[part=facts]') as HTMLDetailsElement).open = true;
    await choose(at(11));
    expect(find('.base')!.dir).to.equal('rtl');
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('shows the day in layers, free events apart from busy ones, and how much is left', async () => {
    const element = await show(await openStage());
    const { all, find, text } = handsOn(element);
    expect(all('.lane-name').map(text)).to.deep.equal([
      '',
      'Your hours',
      'anna@example.com',
      'Bookings',
      'Buffers',
      'Too soon',
      'Not bookable',
      'Limit reached',
      'Offered to guests',
    ]);
    expect(all('.of-calendar .stretch').map(text)).to.deep.equal(['Dentist', 'Reading (free)']);
    expect(all('.of-calendar .free').length).to.equal(1);
    expect(text(find('.summary strong'))).to.equal('11 of 48 times are offered.');
    expect(find('.picture')!.ariaHidden).to.equal('true');
    expect(all('.picture button, .picture a').length).to.equal(0);
  });

  it('shows events that overlap beside one another', async () => {
    const stage = await openStage();
    stage.calendar.add({
      calendarId: 'anna@example.com',
      start: at(10, 30),
      end: at(12),
      title: 'Client call',
    });
    const { all } = handsOn(await show(stage));
    const [dentist, call, reading] = all('.of-calendar .stretch').map((one) => one.getBoundingClientRect());
    expect(dentist!.bottom).to.be.at.most(call!.top);
    expect(reading!.height).to.be.above(dentist!.height);
  });

  it('tells the same in words', async () => {
    const element = await show(await openStage());
    const { all, text } = handsOn(element);
    const facts = all('.fact').map(text);
    expect(facts.find((fact) => fact.startsWith('Your hours'))).to.contain('09:00–17:00');
    const calendar = facts.find((fact) => fact.startsWith('anna@example.com'))!;
    expect(calendar).to.contain('10:00–11:00: Dentist');
    expect(calendar).to.contain('14:00–15:00: Reading (free, blocks nothing)');
    expect(facts.find((fact) => fact.startsWith('Bookings'))).to.contain('Nothing');
  });

  it('has a button for every start, in groups of what decides', async () => {
    const element = await show(await openStage());
    const { all, text, start } = handsOn(element);
    expect(all('.group-text').map(text)).to.deep.equal([
      '00:00–09:00 outside the hours',
      '09:00–09:30 Offered',
      '09:30–11:00 “Dentist” (calendar anna@example.com)',
      '11:00–11:30 buffer after “Dentist” (calendar anna@example.com)',
      '11:30–16:30 Offered',
      '16:30–17:00 too late in the hours',
      '17:00 – 00:00 outside the hours',
    ]);
    expect(all('[part~=start]').length).to.equal(48);
    expect(start(at(9)).ariaLabel).to.equal('09:00, offered');
    expect(start(at(10)).ariaLabel).to.match(/^10:00, not offered: .*Dentist/u);
  });

  it('says why a start is not offered, names the thing, and keeps the focus', async () => {
    const element = await show(await openStage());
    const { start, why, heard, find, choose } = handsOn(element);
    expect(why()).to.contain('Choose a time in the picture or in the list.');
    start(at(11)).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    const sentence = 'Buffer after “Dentist” (calendar anna@example.com) until 11:15.';
    expect(why()).to.contain('11:00 is not offered.');
    expect(why()).to.contain(sentence);
    expect(heard()).to.equal(`11:00 is not offered. ${sentence}`);
    expect(element.shadowRoot!.activeElement).to.equal(start(at(11)));
    expect(start(at(11)).ariaPressed).to.equal('true');
    expect(find('.meeting')).not.to.equal(null);
    await choose(at(9));
    expect(why()).to.contain('09:00 is offered.');
    expect(find('[part=remedy]')).to.equal(null);
  });

  for (const language of ['en-GB', 'ar'])
    it(`selects in the picture what is clicked, from both sides: ${language}`, async () => {
      await setViewport({ width: 1000, height: 900 });
      const element = await show(await openStage(), { language });
      const { find, all, start } = handsOn(element);
      find('.picture')!.scrollIntoView();
      const dentist = all('.of-calendar .stretch')[0]!.getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [dentist.left + dentist.width / 4, dentist.top + 5].map(Math.round) as [number, number],
      });
      await element.updateComplete;
      const chosen = all('[aria-pressed=true][data-start]');
      expect(chosen).to.deep.equal([start(language === 'ar' ? at(10, 30) : at(10))]);
    });

  it('opens the group in which the chosen start stands', async () => {
    const element = await show(await openStage());
    const { start, choose } = handsOn(element);
    expect(start(at(7)).closest('details')!.open).to.equal(false);
    await choose(at(7));
    expect(start(at(7)).closest('details')!.open).to.equal(true);
  });

  it('leads to the one field where it can be mended', async () => {
    const element = await show(await openStage());
    const { choose, all } = handsOn(element);
    const ways: unknown[] = [];
    for (const instant of [at(7), at(10), at(11)]) {
      await choose(instant);
      const led = oneEvent<SettingsGoEvent>(element, 'settings-go');
      const [button, ...more] = all('.why [part=remedy]');
      expect(more).to.deep.equal([]);
      button!.click();
      ways.push((await led).place);
    }
    expect(ways).to.deep.equal([
      { tab: 'profile', field: 'weekly' },
      { tab: 'calendars', field: 'conflicts' },
      { tab: 'event-types', field: 'bufferBeforeMinutes', id: annas },
    ]);
  });

  it('opens the event itself where the agenda knows its address', async () => {
    const stage = await openStage();
    const webUrl = 'https://calendar.example/event?e=1';
    const agenda: typeof stage.backend.agenda = async (range) => {
      const known = await stage.desk('host-anna').agenda(range);
      return { ...known, events: known.events.map((event) => ({ ...event, webUrl })) };
    };
    const element = await show({ store: new HostStore({ ...stage.backend, agenda }) });
    const { choose, find } = handsOn(element);
    await choose(at(10));
    await waitUntil(() => find('a[part=remedy]'));
    expect((find('a[part=remedy]') as HTMLAnchorElement).href).to.equal(webUrl);
    expect(find('a[part=remedy]')!.getAttribute('rel')).to.contain('noopener');
  });

  it('names who is booked, and leads to the booking', async () => {
    const stage = await openStage();
    const { ref } = await stage.scheduler.book(
      {
        eventType: annas,
        start: new Date(at(12)).toISOString(),
        zone: 'UTC',
        guest: { name: 'Clara Diaz', email: 'clara@example.com' },
        context: { location: 'office' },
      },
      { key: 'a key that is long enough' },
    );
    const element = await show(stage);
    const { choose, find, why } = handsOn(element);
    await choose(at(12));
    await waitUntil(() => why().includes('Booked: “An hour” with Clara Diaz, 12:00–13:00.'));
    const led = oneEvent<SettingsGoEvent>(element, 'settings-go');
    find('[part=remedy]')!.click();
    expect((await led).place).to.deep.equal({ tab: 'agenda', field: 'booking', id: ref });
  });

  it('tries a setting out: shows the day as it would be, says it is not saved, and puts it back', async () => {
    const stage = await openStage();
    const element = await show(stage);
    const { choose, press, why, find, heard, start, text } = handsOn(element);
    await choose(at(11));
    expect((find('.trial input') as HTMLInputElement).value).to.equal('0');
    expect(why()).to.contain('(now 15 min)');
    const unsaved = oneEvent<UnsavedChangeEvent>(element, 'unsaved-change');
    const change = oneEvent<ValueChangeEvent<SettingsDraft>>(element, 'change');
    find('[part=try]')!.focus();
    await press('Try it');
    expect((await change).value.eventType?.bufferBeforeMinutes).to.equal(0);
    expect((await unsaved).hasUnsaved).to.equal(true);
    expect(stage.asked.at(-1)!.draft?.eventType?.bufferBeforeMinutes).to.equal(0);
    expect(why()).to.contain('11:00 is offered.');
    expect(why()).to.contain('Shown as it would be. Not saved yet.');
    expect(heard()).to.equal('Shown as it would be. Not saved yet. 11:00 is offered.');
    expect(text(find('.summary strong'))).to.equal('12 of 48 times are offered.');
    expect(text(find('.summary .tag'))).to.equal('As it would be');
    expect(start(at(11)).classList.contains('open')).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(find('[part=try]'));
    await press('Put it back');
    expect(element.hasUnsaved).to.equal(false);
    expect(stage.asked.at(-1)!.draft).to.equal(undefined);
    expect(why()).to.contain('11:00 is not offered.');
    expect((await stage.backend.eventTypes())[0]!.value.bufferBeforeMinutes).to.equal(15);
  });

  it('saves what was tried, and says so', async () => {
    const stage = await openStage();
    const element = await show(stage);
    const { choose, write, press, why } = handsOn(element);
    await choose(at(11));
    await write('value', '5');
    expect(why()).to.contain('11:00 is not offered.');
    await write('value', '0');
    const saved = oneEvent<SaveEvent<SettingsDraft>>(element, 'save');
    await press('Save changes');
    expect((await saved).value.eventType?.bufferBeforeMinutes).to.equal(0);
    await settled(element);
    expect((await stage.backend.eventTypes())[0]!.value.bufferBeforeMinutes).to.equal(0);
    expect(element.hasUnsaved).to.equal(false);
    expect(why()).to.contain('Saved.');
    expect(why()).to.contain('11:00 is offered.');
  });

  it('tries hours out on the date alone, and saves them to the profile', async () => {
    const stage = await openStage();
    const element = await show(stage);
    const { choose, press, why } = handsOn(element);
    await choose(at(17));
    await press('Try it');
    expect(why()).to.contain('17:00 is offered.');
    const saved = oneEvent(element, 'save');
    await press('Save changes');
    await saved;
    const { schedule } = (await stage.backend.profile()).value;
    expect(schedule.overrides).to.deep.equal({ [date]: [{ from: '09:00', to: '18:00' }] });
    expect(schedule.weekly).to.deep.equal(teamHost('anna').schedule.weekly);
  });

  it('tries several settings out together', async () => {
    const stage = await openStage({ noticeMinutes: 30 * 1440 });
    const element = await show(stage);
    const { choose, press, why, all } = handsOn(element);
    await choose(at(11));
    expect(why()).to.contain('Buffer after');
    expect(why()).to.contain('And besides: Too soon: your notice is');
    await press('Try it');
    expect(why()).to.contain('Too soon: your notice is');
    all('[part=try]').at(-1)!.click();
    await element.updateComplete;
    await settled(element);
    expect(why()).to.contain('11:00 is offered.');
    expect(all('[part=trial]').length).to.equal(2);
    const saved = oneEvent(element, 'save');
    await press('Save changes');
    await saved;
    const { value } = (await stage.backend.eventTypes())[0]!;
    expect(value.bufferBeforeMinutes).to.equal(0);
    expect(value.noticeMinutes).to.be.below(15 * 1440);
  });

  it('keeps what cannot be, says so, and tries nothing', async () => {
    const stage = await openStage();
    const element = await show(stage);
    const { choose, write, find, why } = handsOn(element);
    await choose(at(11));
    const before = stage.asked.length;
    await write('value', 'soon');
    expect((find('.trial input') as HTMLInputElement).value).to.equal('soon');
    expect(find('.trial input')!.ariaInvalid).to.equal('true');
    expect(find('.trial .fault')!.hidden).to.equal(false);
    expect(why()).to.contain('That cannot be.');
    expect(stage.asked.length).to.equal(before);
    expect(element.hasUnsaved).to.equal(false);
  });

  it('says what the server did not take, and keeps it', async () => {
    const stage = await openStage();
    const refuse = async (): Promise<never> => {
      throw new BookingError('refused', { message: 'Not on a Friday.' });
    };
    const element = await show({ store: new HostStore({ ...stage.backend, saveEventType: refuse }) });
    const { choose, press, why } = handsOn(element);
    await choose(at(11));
    await press('Try it');
    await press('Save changes');
    await waitUntil(() => why().includes('Not on a Friday.'));
    expect(element.hasUnsaved).to.equal(true);
    expect(why()).to.contain('Put it back');
  });

  it('asks before it saves over what somebody else has saved', async () => {
    const stage = await openStage();
    const element = await show(stage);
    const { choose, press, why } = handsOn(element);
    await choose(at(11));
    await press('Try it');
    const [listed] = await stage.backend.eventTypes();
    await stage.backend.saveEventType(
      { ...listed!, value: { ...listed!.value, title: 'Another' } },
      { key: 'a key that is long enough' },
    );
    await press('Save changes');
    await waitUntil(() => why().includes('Somebody else saved this in the meantime'));
    await waitUntil(() => stage.store.value('eventTypes')?.[0]?.value.title === 'Another');
    await press('Save mine instead');
    await waitUntil(() => !element.hasUnsaved);
    expect((await stage.backend.eventTypes())[0]!.value.bufferBeforeMinutes).to.equal(0);
  });

  it('says of a calendar that could not be read what comes of it, and what helps', async () => {
    const stage = await openStage();
    stage.calendar.setFault('anna@example.com', 'calendar-unreachable');
    const element = await show(stage);
    const { text, find, why, press } = handsOn(element);
    expect(text(find('.notice'))).to.contain(
      'anna@example.com could not be read, and what is unknown is not free.',
    );
    expect(text(find('.of-calendar .track'))).to.contain('Could not be read');
    expect(why()).to.contain('The calendar anna@example.com could not be read');
    const led = oneEvent<SettingsGoEvent>(element, 'settings-go');
    find('.notice [part=remedy]')!.click();
    expect((await led).place).to.deep.equal({ tab: 'calendars', field: 'whenUnreadable' });
    stage.calendar.setFault('anna@example.com');
    await press('Read again');
    expect(find('.notice')).to.equal(null);
    expect(text(find('.summary strong'))).to.contain('11 of 48');
  });

  it('says whose a reason is that is another host’s, and leads nowhere', async () => {
    const stage = await openStage({ hosts: [{ hostId: 'host-anna' }, { hostId: 'host-ben' }] });
    stage.calendar.add({ calendarId: 'ben@example.com', start: at(15), end: at(16), title: 'Secret' });
    const element = await show(stage);
    const { choose, why, find, all, text } = handsOn(element);
    await choose(at(15));
    expect(why()).to.contain('host-ben is taken, 15:00–16:00.');
    expect(text(element.shadowRoot!.querySelector('.base'))).not.to.contain('Secret');
    expect(find('[part=remedy]')).to.equal(null);
    expect(find('[part=trial]')).to.equal(null);
    expect(all('.lane-name').map(text)).to.include('Taken: host-ben');
  });

  it('leaves what another host organises to them', async () => {
    const stage = await openStage();
    await stage.settings.saveEventType({
      ...teamType('ben', 'both'),
      hosts: [{ hostId: 'host-ben' }, { hostId: 'host-anna' }],
      noticeMinutes: 30 * 1440,
    });
    const element = await show(stage);
    element.eventType = 'both';
    await element.updateComplete;
    await settled(element);
    const { choose, why, find } = handsOn(element);
    await choose(at(12));
    expect(why()).to.contain('Too soon: your notice is');
    expect(why()).to.contain('Only ben can change that, who organises this event type.');
    expect(find('.why [part=remedy]')).to.equal(null);
    expect(find('[part=trial]')).to.equal(null);
  });

  it('goes to other days, and looks at what tells where nothing is offered', async () => {
    const stage = await openStage();
    const element = await show(stage);
    const { find, why, press, text } = handsOn(element);
    find('[part=later]')!.click();
    await settled(element);
    expect(stage.asked.at(-1)!.date).to.equal(addDays(date, 1));
    element.date = addDays(date, 5);
    await element.updateComplete;
    await settled(element);
    expect(text(find('.summary strong'))).to.equal('Nothing is offered on this day.');
    expect(why()).to.contain('Outside your weekly hours.');
    await press('Today');
    expect(stage.asked.at(-1)!.date).to.match(/^\d{4}-\d{2}-\d{2}$/u);
    expect(stage.asked.at(-1)!.date < date).to.equal(true);
    const field = find('[data-field=date]') as HTMLInputElement;
    field.value = date;
    field.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await settled(element);
    expect(stage.asked.at(-1)!.date).to.equal(date);
  });

  it('lets the host choose the event type, the length and, where it matters, the place', async () => {
    const stage = await openStage({
      durationsMinutes: [30, 60],
      locations: [
        { id: 'here', kind: 'in-person', detail: 'Here' },
        { id: 'there', kind: 'in-person', detail: 'There', bufferAfterMinutes: 60 },
      ],
    });
    await stage.settings.saveEventType(teamType('anna', 'second'));
    const element = await show(stage);
    const { find } = handsOn(element);
    const choose = async (name: string, value: string): Promise<void> => {
      const select = find(`select[data-field=${name}]`) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      await settled(element);
    };
    await choose('duration', '60');
    await choose('place', 'there');
    expect(stage.asked.at(-1)).to.deep.include({ eventType: annas, durationMinutes: 60, location: 'there' });
    await choose('eventType', 'second');
    expect(stage.asked.at(-1)).to.deep.equal({ eventType: 'second', date, durationMinutes: 60 });
    expect(element.eventType).to.equal('second');
  });

  it('reveals a date, of the event type that is meant', async () => {
    const stage = await openStage();
    await stage.settings.saveEventType(teamType('anna', 'second'));
    const element = await show(stage);
    const { find } = handsOn(element);
    const other = addDays(date, 2);
    expect(await element.reveal({ field: 'date', id: other, eventType: 'second' })).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(find('[data-field=date]'));
    await settled(element);
    expect(stage.asked.at(-1)).to.deep.include({ eventType: 'second', date: other });
    expect(await element.reveal({ field: 'eventType', id: annas })).to.equal(true);
    await settled(element);
    expect(stage.asked.at(-1)!.eventType).to.equal(annas);
  });

  it('says that there is nothing to show, and leads to the event types', async () => {
    const stage = await openStage();
    const element = await show({ store: new HostStore({ ...stage.backend, eventTypes: async () => [] }) });
    const { button, text } = handsOn(element);
    expect(text(element.shadowRoot!.querySelector('.notice'))).to.contain('There is no event type yet');
    const led = oneEvent<SettingsGoEvent>(element, 'settings-go');
    button('Go to event types').click();
    expect((await led).place).to.deep.equal({ tab: 'event-types' });
  });

  it('says what went wrong, and tries again', async () => {
    const stage = await openStage();
    const answers: (ExplainedDay | undefined)[] = [undefined];
    const explain: typeof stage.backend.explain = async (question) => {
      if (answers.length > 0 && answers.shift() === undefined) throw new BookingError('unavailable');
      return stage.backend.explain(question);
    };
    const element = await show({ store: new HostStore({ ...stage.backend, explain }) });
    const { find, text, press } = handsOn(element);
    expect(text(find('[role=alert]'))).to.contain('The booking server does not answer.');
    await press('Try again');
    expect(find('[role=alert]')).to.equal(null);
    expect(text(find('.summary strong'))).to.contain('11 of 48');
  });

  it('asks anew when somebody saved what the day rests on', async () => {
    const stage = await openStage();
    const element = await show(stage);
    const [listed] = await stage.backend.eventTypes();
    await stage.store.change(['eventTypes'], (backend, options) =>
      backend.saveEventType({ ...listed!, value: { ...listed!.value, bufferBeforeMinutes: 0 } }, options),
    );
    const { text, find } = handsOn(element);
    await waitUntil(() => text(find('.summary strong')).startsWith('12 of 48'));
    expect(element.hasUnsaved).to.equal(false);
  });

  it('speaks German', async () => {
    const element = await show(await openStage(), { language: 'de' });
    const { choose, why, text } = handsOn(element);
    await choose(at(11));
    expect(why()).to.contain('Puffer nach „Dentist“ (Kalender anna@example.com) bis 11:15.');
    expect(text(element.shadowRoot!.querySelector('.base'))).to.contain('Warum nicht buchbar?');
  });

  it('fits into 320 pixels, with everything in it', async () => {
    const stage = await openStage({
      title: 'A very long title of an event type, Donaudampfschifffahrtsgesellschaftskapitän',
    });
    await stage.settings.saveEventType(teamType('anna', 'second'));
    const narrow = await fixture(
      html`<div style="inline-size: 320px">
        <booking-troubleshooter language="en-US" date=${date} .store=${stage.store}></booking-troubleshooter>
      </div>`,
    );
    const element = narrow.querySelector('booking-troubleshooter') as BookingTroubleshooter;
    await settled(element);
    const { choose, press } = handsOn(element);
    await choose(at(11));
    await press('Try it');
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
