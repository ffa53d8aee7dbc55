import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { notificationWays } from '../../../src/contract/notification.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import '../../../src/elements/calendar-settings/define.js';
import type { BookingCalendarSettings } from '../../../src/elements/calendar-settings/calendar-settings.js';
import type {
  SaveEvent,
  UnsavedChangeEvent,
  ValueChangeEvent,
} from '../../../src/elements/host/settings-events.js';
import type { CalendarSettings } from '../../../src/contract/settings-store.js';
import type { SettingsGoEvent } from '../../../src/elements/host/settings-place.js';
import { emulateMedia, setViewport } from '../driver.js';
import {
  anna,
  at,
  calendar,
  calendarsBackend,
  ended,
  reading,
  troubledBackend,
} from './calendars-backend.js';
import type { CalendarsBackend } from './calendars-backend.js';

async function show(backend: CalendarsBackend, { language = 'en' } = {}): Promise<BookingCalendarSettings> {
  const element = await fixture<BookingCalendarSettings>(
    html`<booking-calendar-settings language=${language} .backend=${backend}></booking-calendar-settings>`,
  );
  await waitUntil(() => !find(element, '.skeleton') && find(element, '.top'), 'it is read');
  await element.updateComplete;
  return element;
}

const find = (element: BookingCalendarSettings, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const all = <Kind extends HTMLElement>(element: BookingCalendarSettings, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<Kind>(selector),
];
const plain = (text: string | null | undefined) =>
  (text ?? '')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const textOf = (element: BookingCalendarSettings, selector = '.base') =>
  plain(find(element, selector)?.textContent);
const inputs = (element: BookingCalendarSettings, name: string) =>
  all<HTMLInputElement>(element, `input[name=${name}]`);

/** What an input is called, and what is said of it. */
function said(element: BookingCalendarSettings, input: HTMLElement, by = 'aria-describedby'): string {
  const ids = input.getAttribute(by)?.split(' ') ?? [];
  return plain(ids.map((id) => element.shadowRoot!.getElementById(id)?.textContent).join(' '));
}
const nameOf = (element: BookingCalendarSettings, input: HTMLElement) =>
  said(element, input, 'aria-labelledby');

function input(element: BookingCalendarSettings, group: string, name: string): HTMLInputElement {
  const found = inputs(element, group).find((one) => nameOf(element, one) === name);
  expect(found, `${group}: ${name}`).to.exist;
  return found!;
}

async function choose(element: BookingCalendarSettings, group: string, name: string): Promise<void> {
  input(element, group, name).click();
  await element.updateComplete;
}

const chosen = (element: BookingCalendarSettings, group: string) =>
  inputs(element, group)
    .filter(({ checked }) => checked)
    .map((one) => nameOf(element, one));

async function press(element: BookingCalendarSettings, selector: string): Promise<void> {
  const button = find(element, selector);
  expect(button, selector).to.exist;
  button!.focus();
  button!.click();
  await element.updateComplete;
}

const stateOf = (element: BookingCalendarSettings) => textOf(element, '[part=save-state]');
const focused = (element: BookingCalendarSettings) => element.shadowRoot!.activeElement as HTMLElement | null;

async function save(element: BookingCalendarSettings): Promise<void> {
  await press(element, '[part=save]');
  await waitUntil(() => stateOf(element) !== 'Saving …', 'it is saved, or is not');
  await element.updateComplete;
}

/** Where the next button leads. */
async function placeOf(element: BookingCalendarSettings, selector: string) {
  const told = oneEvent<SettingsGoEvent>(element, 'settings-go');
  await press(element, selector);
  return (await told).place;
}

describe('<booking-calendar-settings>', () => {
  it('is accessible: plain, with all that can be the matter, refused, with nothing connected', async () => {
    const element = await show(calendarsBackend());
    find(element, 'summary')!.click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await choose(element, 'linked', 'Beratung & Coaching');
    await expect(element).to.be.accessible();
    await expect(await show(troubledBackend())).to.be.accessible();
    const refused = calendarsBackend({ saveFails: new BookingError('not-bookable') });
    const second = await show(refused);
    await choose(second, 'linked', 'Beratung & Coaching');
    await save(second);
    await expect(second).to.be.accessible();
    await expect(
      await show(calendarsBackend({ connected: [], listed: [], saved: empty })),
    ).to.be.accessible();
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const element = await show(troubledBackend(), { language: 'ar' });
    element.theme = 'auto';
    await element.updateComplete;
    expect(find(element, '.base')!.dir).to.equal('rtl');
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  describe('a linked calendar that invites nobody', () => {
    const mute = [
      calendar('anna@example.com', 'Anna Berg', { primary: true, invitesNobody: true }),
      calendar('consulting', 'Beratung & Coaching'),
    ];
    const listed = [{ connectionId: 'c-anna', calendars: mute }];
    const linkedSays = (element: BookingCalendarSettings) =>
      said(element, input(element, 'linked', 'Anna Berg'));
    const mails = {
      en: /sends no invitations, so we write/,
      de: /keine Einladungen; deshalb/,
      ar: /لذلك نكتب/,
    };
    const silent = {
      en: /this server sends no mails/,
      de: /dieser Server keine Mails/,
      ar: /ولا يرسل هذا الخادم/,
    };
    const cases = [
      [notificationWays, mails],
      [['calendar', 'none'], silent],
    ] as const;
    for (const [ways, words] of cases)
      for (const language of ['en', 'de', 'ar'] as const)
        it(`says who tells guests instead, where ${ways.join(', ')} can: ${language}`, async () => {
          const element = await show(calendarsBackend({ listed, ways }), { language });
          await waitUntil(() => words[language].test(linkedSays(element)), 'it says so');
          await expect(element).to.be.accessible();
        });

    it('says so of the one that is chosen, before it is saved', async () => {
      const saved = { version: 1, value: { linked: at('consulting'), conflicts: [] } };
      const element = await show(calendarsBackend({ listed, ways: notificationWays, saved }));
      expect(linkedSays(element)).to.not.match(mails.en);
      await choose(element, 'linked', 'Anna Berg');
      await waitUntil(() => mails.en.test(linkedSays(element)), 'it says so');
      expect(said(element, input(element, 'linked', 'Beratung & Coaching'))).to.not.match(mails.en);
    });

    it('says nothing as long as nobody knows, or where its host wants nobody told', async () => {
      for (const change of [{ ways: undefined }, { ways: notificationWays, notifiedBy: 'none' as const }]) {
        const element = await show(calendarsBackend({ listed, ...change }));
        await aTimeout(50);
        expect(linkedSays(element)).to.not.include('invitations');
      }
    });

    it('asks nobody about mails where the calendar invites', async () => {
      const backend = calendarsBackend({ ways: notificationWays });
      const mutes = calendarsBackend({ ways: notificationWays, listed });
      await show(backend);
      await show(mutes);
      await aTimeout(50);
      expect([backend.waysAsked, mutes.waysAsked]).to.deep.equal([0, 1]);
    });
  });

  describe('the linked calendar', () => {
    it('is one of those that may be written; the others stay in sight with what keeps them from it', async () => {
      const element = await show(calendarsBackend());
      const names = inputs(element, 'linked').map((one) => nameOf(element, one));
      expect(names).to.deep.equal(['Anna Berg', 'Beratung & Coaching', 'Boss', 'Team', 'No linked calendar']);
      expect(chosen(element, 'linked')).to.deep.equal(['Anna Berg']);
      const boss = input(element, 'linked', 'Boss');
      expect(boss.getAttribute('aria-disabled')).to.equal('true');
      expect(said(element, boss)).to.match(/^busy times only Cannot be linked: this account may not change/);
      await choose(element, 'linked', 'Boss');
      expect(chosen(element, 'linked')).to.deep.equal(['Anna Berg']);
      expect(element.hasUnsaved).to.equal(false);
      expect(said(element, input(element, 'linked', 'Team'))).to.match(/^may only be read/);
      expect(said(element, input(element, 'linked', 'No linked calendar'))).to.match(
        /written into no calendar.*\.ics/,
      );
    });

    it('shows the colour of each', async () => {
      const element = await show(calendarsBackend());
      const dot = find(element, '[part=linked] .dot')!;
      expect(getComputedStyle(dot).backgroundColor).to.equal('rgb(63, 81, 181)');
    });

    it('leads to where writing can be allowed, where that is what is missing', async () => {
      const own = [calendar('mine', 'Mine'), calendar('shared', 'Shared', { access: 'reader' })];
      const element = await show(
        calendarsBackend({
          connected: [reading],
          listed: [{ connectionId: 'c-reading', calendars: own }],
          saved: empty,
        }),
      );
      expect(said(element, input(element, 'linked', 'Mine'))).to.equal(
        'may only be read Cannot be linked: you have not allowed anything to be written into this account.',
      );
      expect(said(element, input(element, 'linked', 'Shared'))).to.match(/Whoever owns the calendar/);
      expect(textOf(element, '[part=nowhere]')).to.match(/None of these calendars may be written/);
      const place = await placeOf(element, '[part=remedy]');
      expect(place).to.deep.equal({ tab: 'integrations', field: 'connection', id: 'c-reading' });
    });

    it('says before it is saved what becomes of bookings when another is chosen', async () => {
      const element = await show(calendarsBackend());
      const status = () => textOf(element, '[part=link-change]');
      expect(status()).to.equal('');
      await choose(element, 'linked', 'Beratung & Coaching');
      expect(status()).to.equal(
        'Bookings that stand keep their event in Anna Berg, and are still changed there. ' +
          'New ones are written into Beratung & Coaching. Anna Berg goes on blocking as a conflict calendar.',
      );
      expect(chosen(element, 'conflict')).to.deep.equal(['Anna Berg', 'Beratung & Coaching', 'Team']);
      await choose(element, 'conflict', 'Anna Berg');
      expect(status()).to.match(/Anna Berg will no longer block/);
      await choose(element, 'linked', 'No linked calendar');
      expect(status()).to.match(/New bookings are written nowhere/);
      await choose(element, 'linked', 'Anna Berg');
      expect(status()).to.equal('');
      expect(element.hasUnsaved).to.equal(false);
    });

    it('is reached and chosen by keys', async () => {
      const element = await show(calendarsBackend());
      input(element, 'linked', 'Anna Berg').focus();
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      expect(chosen(element, 'linked')).to.deep.equal(['Beratung & Coaching']);
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      expect(chosen(element, 'linked'), 'one that cannot be is only reached').to.deep.equal([
        'Beratung & Coaching',
      ]);
    });
  });

  describe('the conflict calendars', () => {
    it('have the linked one among them, which counts always', async () => {
      const element = await show(calendarsBackend());
      expect(chosen(element, 'conflict')).to.deep.equal(['Anna Berg', 'Team']);
      const linked = input(element, 'conflict', 'Anna Berg');
      expect(said(element, linked)).to.equal('may be written The linked calendar always counts.');
      await choose(element, 'conflict', 'Anna Berg');
      expect(chosen(element, 'conflict')).to.deep.equal(['Anna Berg', 'Team']);
      expect(element.hasUnsaved).to.equal(false);
    });

    it('are chosen across accounts, and saved', async () => {
      const other = { ...anna, id: 'c-other', account: 'other@example.com' };
      const backend = calendarsBackend({ connected: [anna, other] });
      backend.listed = [
        ...(backend.listed as []),
        { connectionId: 'c-other', calendars: [calendar('family', 'Family', { access: 'free-busy' })] },
      ];
      const element = await show(backend);
      const changed = oneEvent<ValueChangeEvent<CalendarSettings>>(element, 'change');
      await choose(element, 'conflict', 'Family');
      const wanted = { linked: at('anna@example.com'), conflicts: [at('team'), at('family', 'c-other')] };
      expect((await changed).value).to.deep.equal(wanted);
      const saved = oneEvent<SaveEvent<CalendarSettings>>(element, 'save');
      await save(element);
      expect((await saved).value).to.deep.equal(wanted);
      expect(backend.asked).to.deep.equal([{ version: 1, value: wanted }]);
      expect(stateOf(element)).to.equal('Saved.');
      expect(element.hasUnsaved).to.equal(false);
    });

    it('say when they were read, and what comes of it where they cannot be', async () => {
      const element = await show(troubledBackend());
      await waitUntil(() => said(element, input(element, 'conflict', 'Team')).includes('Read'));
      expect(said(element, input(element, 'conflict', 'Team'))).to.equal(
        'may only be read Read 3 minutes ago',
      );
      expect(said(element, input(element, 'conflict', 'Boss'))).to.match(
        /cannot be read now; last read 2 hours ago\.\s?Until that is mended/,
      );
      find(element, 'summary')!.click();
      await choose(element, 'whenUnreadable', 'Rely on what it said last');
      expect(said(element, input(element, 'conflict', 'Boss'))).to.match(/relied on, for a day at most/);
      expect(
        said(element, input(element, 'conflict', 'old@example.com')),
        'an ended account closes',
      ).to.match(/nobody can book/);
    });

    it('are none at all only with a word about what that means', async () => {
      const element = await show(calendarsBackend({ saved: empty }));
      expect(textOf(element, '[part=nothing-counts]')).to.match(/No calendar counts/);
      await choose(element, 'conflict', 'Team');
      expect(find(element, '[part=nothing-counts]')).to.equal(null);
    });
  });

  describe('a calendar that is gone', () => {
    const gone = { version: 1, value: { linked: at('gone'), conflicts: [at('lost'), at('team')] } };

    it('stays in sight with what comes of it, and another can be chosen', async () => {
      const element = await show(calendarsBackend({ saved: gone }));
      expect(chosen(element, 'linked')).to.deep.equal(['gone']);
      expect(said(element, input(element, 'linked', 'gone'))).to.match(
        /deleted, or is no longer shared.*Bookings that stand stay valid.*nobody can book/,
      );
      await press(element, '[part=another]');
      expect(nameOf(element, focused(element)!)).to.equal('Anna Berg');
      await choose(element, 'linked', 'Anna Berg');
      expect(textOf(element, '[part=link-change]')).to.match(/gone cannot be used any more/);
      expect(chosen(element, 'conflict'), 'it would keep closing').to.deep.equal([
        'lost',
        'Anna Berg',
        'Team',
      ]);
    });

    it('can be removed, which is heard, loses no focus and is undone by discarding', async () => {
      const backend = calendarsBackend({ saved: gone });
      const element = await show(backend);
      await press(element, '[part=linked] [part=remove]');
      expect(textOf(element, '[part=said]')).to.equal('gone will be removed when you save.');
      expect(nameOf(element, focused(element)!)).to.equal('No linked calendar');
      await press(element, '[part=conflicts] [part=remove]');
      expect(nameOf(element, focused(element)!)).to.equal('lost');
      expect(chosen(element, 'conflict')).to.deep.equal(['Team']);
      await press(element, '[part=discard]');
      expect(chosen(element, 'conflict')).to.deep.equal(['gone', 'lost', 'Team']);
      await press(element, '[part=linked] [part=remove]');
      await press(element, '[part=conflicts] [part=remove]');
      await save(element);
      expect(backend.asked.at(-1)?.value).to.deep.equal({ conflicts: [at('team')] });
      expect(inputs(element, 'conflict').map((one) => nameOf(element, one))).to.not.include('lost');
    });

    it('that only left the list still counts, and says so', async () => {
      const readings = [{ hostId: 'h', ...at('lost'), readAt: new Date().toISOString() }];
      const element = await show(calendarsBackend({ saved: gone, readings }));
      await waitUntil(() => said(element, input(element, 'conflict', 'lost')).includes('can still be read'));
      expect(find(element, '[part=conflicts] [part=remove]')).to.equal(null);
    });
  });

  describe('an account that cannot be asked', () => {
    it('says why and leads to what helps; what is set there stays', async () => {
      const backend = calendarsBackend({
        connected: [anna, ended],
        saved: { version: 1, value: { linked: at('main', 'c-ended'), conflicts: [] } },
      });
      const element = await show(backend);
      expect(textOf(element, '[part=notice]')).to.match(
        /old@example.com has to be connected again.*password/,
      );
      expect(chosen(element, 'linked')).to.deep.equal(['main']);
      const place = await placeOf(element, '[part=remedy]');
      expect(place).to.deep.equal({ tab: 'integrations', field: 'connection', id: 'c-ended' });
    });

    it('is asked again where it only does not answer', async () => {
      const backend = calendarsBackend();
      const { listed } = backend;
      backend.listed = [{ connectionId: 'c-anna', error: 'calendar-unreachable' }];
      const element = await show(backend);
      expect(textOf(element, '[part=notice]')).to.match(/anna@example.com does not answer right now/);
      expect(chosen(element, 'conflict')).to.have.members(['anna@example.com', 'team']);
      backend.listed = listed;
      await press(element, '[part=remedy]');
      await waitUntil(() => chosen(element, 'linked')[0] === 'Anna Berg');
      expect(find(element, '[part=notice]')).to.equal(null);
    });

    it('that lists nothing has to be connected again', async () => {
      const element = await show(
        calendarsBackend({ listed: [{ connectionId: 'c-anna', error: 'refused' }] }),
      );
      expect(textOf(element, '[part=notice]')).to.match(/does not let its calendars be listed/);
    });

    it('that is there no more can be let go of', async () => {
      const saved = { version: 1, value: { conflicts: [at('x', 'c-former')] } };
      const backend = calendarsBackend({ saved });
      const element = await show(backend);
      expect(textOf(element)).to.contain('An account that is no longer connected');
      await press(element, '[part=conflicts] [part=remove]');
      await save(element);
      expect(backend.saved.value).to.deep.equal({ conflicts: [] });
    });

    it('keeps all that is set in sight when no list comes at all', async () => {
      const element = await show(calendarsBackend({ listed: new BookingError('unavailable') }));
      expect(textOf(element, '[role=alert]')).to.match(/The booking server does not answer/);
      expect(chosen(element, 'linked')).to.deep.equal(['anna@example.com']);
    });
  });

  it('with nothing connected leads to where that is done', async () => {
    const element = await show(calendarsBackend({ connected: [], listed: [], saved: empty }));
    expect(textOf(element, '[part=empty]')).to.match(/No account is connected yet/);
    expect(await placeOf(element, '[part=empty] [part=remedy]')).to.deep.equal({
      tab: 'integrations',
      field: 'connect',
    });
  });

  describe('saving', () => {
    it('shows nothing as saved before it is', async () => {
      let go = (): void => undefined;
      const hold = new Promise<void>((resolve) => (go = resolve));
      const element = await show(calendarsBackend({ hold }));
      const unsaved = oneEvent<UnsavedChangeEvent>(element, 'unsaved-change');
      await choose(element, 'conflict', 'Boss');
      expect((await unsaved).hasUnsaved).to.equal(true);
      await press(element, '[part=save]');
      expect(stateOf(element)).to.equal('Saving …');
      expect(element.hasUnsaved).to.equal(true);
      go();
      await waitUntil(() => stateOf(element) === 'Saved.');
      expect(focused(element)?.getAttribute('part')).to.equal('save-state');
    });

    it('says which linked calendar was not accepted, and looks again what there is', async () => {
      const backend = calendarsBackend({ saveFails: new BookingError('not-bookable') });
      const element = await show(backend);
      await choose(element, 'linked', 'Beratung & Coaching');
      const lists = backend.lists;
      await save(element);
      expect(textOf(element, '#linked-fault')).to.match(/The linked calendar was not accepted/);
      await waitUntil(() => nameOf(element, focused(element)!) === 'Beratung & Coaching');
      await waitUntil(() => backend.lists > lists);
      await choose(element, 'linked', 'Anna Berg');
      expect(find(element, '#linked-fault')).to.equal(null);
    });

    it('says which conflict calendar was not accepted', async () => {
      const fields = [{ path: 'value.conflicts.0.calendarId', message: 'whatever' }];
      const element = await show(
        calendarsBackend({ saveFails: new BookingError('invalid-request', { fields }) }),
      );
      await choose(element, 'conflict', 'Boss');
      await save(element);
      const boss = input(element, 'conflict', 'Boss');
      expect(boss.getAttribute('aria-invalid')).to.equal('true');
      expect(said(element, boss)).to.match(/This calendar was not accepted/);
      await waitUntil(() => focused(element) === boss);
    });

    it('lets the host choose where somebody else saved meanwhile', async () => {
      const backend = calendarsBackend();
      const element = await show(backend);
      const theirs = { version: 7, value: { conflicts: [at('boss')] } };
      await choose(element, 'conflict', 'Boss');
      backend.saved = theirs;
      await save(element);
      expect(stateOf(element)).to.match(/Somebody else saved this/);
      await press(element, '[part=discard]');
      await waitUntil(() => chosen(element, 'linked')[0] === 'No linked calendar');
      expect(chosen(element, 'conflict')).to.deep.equal(['Boss']);

      await choose(element, 'conflict', 'Team');
      backend.saved = { version: 9, value: { conflicts: [] } };
      await save(element);
      await waitUntil(() => stateOf(element).startsWith('Somebody else'));
      await press(element, '[part=save]');
      await waitUntil(() => stateOf(element) === 'Saved.');
      expect(backend.saved).to.deep.equal({ version: 10, value: { conflicts: [at('boss'), at('team')] } });
    });

    it('keeps what was chosen where it fails', async () => {
      const element = await show(calendarsBackend({ saveFails: new BookingError('unavailable') }));
      await choose(element, 'conflict', 'Boss');
      await save(element);
      expect(stateOf(element)).to.match(/does not answer/);
      expect(chosen(element, 'conflict')).to.deep.equal(['Anna Berg', 'Boss', 'Team']);
    });
  });

  describe('the advanced settings', () => {
    it('are closed at first, and save what is chosen in them', async () => {
      const backend = calendarsBackend();
      const element = await show(backend);
      const details = find(element, 'details') as HTMLDetailsElement;
      expect(details.open).to.equal(false);
      find(element, 'summary')!.click();
      await element.updateComplete;
      await choose(element, 'sync', 'Two-way: the booking follows');
      await choose(element, 'whenUnreadable', 'Rely on what it said last');
      expect(details.open).to.equal(true);
      await save(element);
      expect(backend.saved.value).to.include({ sync: 'two-way', whenUnreadable: 'last-known' });
      await choose(element, 'sync', 'One-way: the booking stands');
      await choose(element, 'sync', 'Two-way: the booking follows');
      expect(element.hasUnsaved).to.equal(false);
    });

    it('say plainly what comes of each', async () => {
      const element = await show(calendarsBackend());
      expect(said(element, inputs(element, 'sync')[1]!)).to.match(
        /If you delete it, the booking is cancelled/,
      );
      expect(said(element, inputs(element, 'whenUnreadable')[1]!)).to.match(/for a day at most/);
    });
  });

  it('brings each field into view, and opens what it is in, however early it is asked', async () => {
    for (const [field, name] of [
      ['linked', 'Anna Berg'],
      ['conflicts', 'Anna Berg'],
      ['sync', 'One-way: the booking stands'],
      ['whenUnreadable', 'Offer nothing'],
    ] as const) {
      const element = await fixture<BookingCalendarSettings>(
        html`<booking-calendar-settings
          language="en"
          .backend=${calendarsBackend()}
        ></booking-calendar-settings>`,
      );
      expect(await element.reveal({ field })).to.equal(true);
      expect(nameOf(element, focused(element)!)).to.equal(name);
    }
    const element = await show(calendarsBackend());
    expect(await element.reveal({ field: 'nothing-of-this' })).to.equal(false);
  });

  it('speaks German', async () => {
    const element = await show(troubledBackend(), { language: 'de' });
    expect(textOf(element)).to.contain('Verknüpfter Kalender').and.contain('Konfliktkalender');
    await waitUntil(() => textOf(element).includes('Gelesen vor 3 Minuten'));
  });

  it('fits where there is little room', async () => {
    await setViewport({ width: 360, height: 800 });
    const element = await show(troubledBackend(), { language: 'de' });
    await element.reveal({ field: 'sync' });
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    const tall = all(element, 'label.line').every((line) => line.getBoundingClientRect().height >= 44);
    expect(tall).to.equal(true);
    await setViewport({ width: 1024, height: 768 });
  });
});

const empty = { version: 1, value: { conflicts: [] } };
