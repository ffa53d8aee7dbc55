import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HostStore } from '../../../src/client/host/host-store.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { HostProfile } from '../../../src/contract/host-backend.js';
import { notificationWays } from '../../../src/contract/notification.js';
import { SettingsGoEvent } from '../../../src/elements/host/settings-place.js';
import type { SettingsPlace } from '../../../src/elements/host/settings-place.js';
import '../../../src/elements/location-editor/define.js';
import type { BookingLocationEditor } from '../../../src/elements/location-editor/location-editor.js';
import '../../../src/elements/profile-editor/define.js';
import type { BookingProfileEditor } from '../../../src/elements/profile-editor/profile-editor.js';
import '../../../src/elements/schedule-editor/define.js';
import type { BookingScheduleEditor } from '../../../src/elements/schedule-editor/schedule-editor.js';
import { emulateMedia, setViewport } from '../driver.js';
import { anna, faulty, office, placesBackend, works } from '../location-editor/places-backend.js';
import type { PlacesBackend } from '../location-editor/places-backend.js';

const find = (element: BookingProfileEditor, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const field = (element: BookingProfileEditor, name: string) =>
  find(element, `[data-field=${name}]`) as HTMLInputElement;
const places = (element: BookingProfileEditor) =>
  find(element, 'booking-location-editor') as BookingLocationEditor;
const hours = (element: BookingProfileEditor) =>
  find(element, 'booking-schedule-editor') as BookingScheduleEditor;
const preferred = (element: BookingProfileEditor) =>
  places(element).shadowRoot!.querySelector<HTMLSelectElement>('[data-field=preferred]')!;
const state = (element: BookingProfileEditor) => find(element, '[part=save-state]')!.textContent.trim();
const plain = (node: Element | null) =>
  (node?.textContent ?? '')
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

async function show(backend: PlacesBackend, language = 'en', theme = ''): Promise<BookingProfileEditor> {
  const element = await fixture<BookingProfileEditor>(
    html`<booking-profile-editor
      language=${language}
      theme=${theme}
      support-url="https://help.example/"
      .backend=${backend}
    ></booking-profile-editor>`,
  );
  await waitUntil(() => find(element, 'booking-location-editor') && preferred(element), 'it is read');
  await waitUntil(() => find(element, '[part=calendars]'), 'the calendars are read');
  return element;
}

async function write(element: BookingProfileEditor, name: string, text: string): Promise<void> {
  const input = field(element, name);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function prefer(element: BookingProfileEditor, value: string): Promise<void> {
  const choice = preferred(element);
  choice.value = value;
  expect(choice.value, 'there is such a choice').to.equal(value);
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

function goesTo(element: BookingProfileEditor): () => SettingsPlace | undefined {
  let place: SettingsPlace | undefined;
  element.addEventListener('settings-go', (event) => {
    if (event instanceof SettingsGoEvent) place = event.place;
  });
  return () => place;
}

describe('<booking-profile-editor>', () => {
  it('is accessible: as it is read, with faults, in the dark, from right to left', async () => {
    const element = await show(placesBackend({ checks: [faulty] }));
    await expect(element).to.be.accessible();
    await write(element, 'name', '');
    await write(element, 'email', 'nobody');
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'dark' });
    const arabic = await show(placesBackend(), 'ar', 'auto');
    expect(find(arabic, '.base')!.dir).to.equal('rtl');
    await expect(arabic).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('fits into 360 pixels in every language', async () => {
    await setViewport({ width: 360, height: 740 });
    for (const language of ['en', 'de', 'ar']) {
      const element = await show(placesBackend({ checks: [faulty] }), language);
      expect(document.documentElement.scrollWidth, language).to.be.at.most(360);
      const base = find(element, '.base')!;
      expect(base.scrollWidth, language).to.be.at.most(base.clientWidth);
      element.remove();
    }
    await setViewport({ width: 1000, height: 800 });
  });

  it('saves who the host is, places and hours in one go', async () => {
    const backend = placesBackend();
    const element = await show(backend);
    await write(element, 'name', 'Anna B.');
    await prefer(element, 'office');
    expect(element.hasUnsaved).to.equal(true);
    const save = find(element, '[part=save]')!;
    expect(plain(save)).to.equal('Save profile');
    const saved = new Promise((resolve) => {
      element.addEventListener('save', resolve, { once: true });
    });
    save.click();
    await saved;
    await element.updateComplete;
    expect(backend.saved.length).to.equal(1);
    expect(backend.saved[0]!.value.name).to.equal('Anna B.');
    expect(backend.saved[0]!.value.locations.map(({ id }) => id)).to.deep.equal(['office', 'meet', 'phone']);
    expect(state(element)).to.equal('Saved.');
    expect(element.hasUnsaved).to.equal(false);
  });

  it('updates the availability alone under a name of its own, and adds Google Meet by its being preferred', async () => {
    const backend = placesBackend({ checks: [works], kept: { ...anna, locations: [office] } });
    const element = await show(backend);
    await waitUntil(() => [...preferred(element).options].some(({ value }) => value === 'new:google-meet'));
    await prefer(element, 'new:google-meet');
    const save = find(element, '[part=save]')!;
    expect(plain(save)).to.equal('Update availability');
    save.click();
    await waitUntil(() => backend.saved.length === 1);
    expect(backend.saved[0]!.value.locations.map(({ conference }) => conference)).to.deep.equal([
      'google-meet',
      undefined,
    ]);
  });

  it('says why Google Meet cannot be preferred, and leads to what helps', async () => {
    const element = await show(placesBackend({ checks: [faulty], kept: { ...anna, locations: [office] } }));
    const went = goesTo(element);
    const inside = places(element).shadowRoot!;
    await waitUntil(() => inside.querySelector('[part=conference-fault]'));
    expect([...preferred(element).options].map(({ disabled }) => disabled)).to.deep.equal([false, true]);
    inside.querySelector<HTMLElement>('[part=remedy]')!.click();
    expect(went()).to.deep.equal({ tab: 'integrations', field: 'connection', id: 'c1' });
    expect(inside.querySelector<HTMLAnchorElement>('[part=support-link]')!.href).to.equal(
      'https://help.example/',
    );
  });

  it('tells of the calendars in short, and leads to where they are chosen', async () => {
    const element = await show(placesBackend());
    const went = goesTo(element);
    await waitUntil(() => plain(find(element, '[part=calendars]')).includes('Work of Anna'));
    expect(plain(find(element, '[part=calendars] dl'))).to.equal(
      'Bookings go into Work of Anna (anna@example.com) These keep their times free of bookings Work of Anna (anna@example.com)Family (anna@example.com)',
    );
    find(element, '[part=to-calendars]')!.click();
    expect(went()).to.deep.equal({ tab: 'calendars', field: 'linked' });
    const without = await show(
      Object.assign(placesBackend(), {
        connections: async () => [],
        calendarSettings: async () => ({ version: 0, value: { conflicts: [] } }),
      }),
    );
    const ways = goesTo(without);
    find(without, '[part=to-calendars]')!.click();
    expect(ways()).to.deep.equal({ tab: 'integrations', field: 'connect' });
  });

  it('saves nothing that has faults, and leads to the first of them', async () => {
    const backend = placesBackend();
    const element = await show(backend);
    await write(element, 'name', ' ');
    expect(plain(find(element, '#name-fault'))).to.equal('Please write your name.');
    find(element, '[part=save]')!.click();
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('[data-field=name]'));
    await write(element, 'name', 'Anna');
    const inside = places(element).shadowRoot!;
    inside.querySelector<HTMLElement>('[data-place=office] [data-act=edit]')!.click();
    await places(element).updateComplete;
    const detail = inside.querySelector<HTMLInputElement>('[data-path="office/detail"]')!;
    detail.value = '';
    detail.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await places(element).updateComplete;
    find(element, '[part=save]')!.click();
    await waitUntil(() => element.shadowRoot!.activeElement === places(element));
    expect(inside.activeElement).to.equal(detail);
    expect(backend.saved).to.deep.equal([]);
  });

  it('knows of what is half written in an editor inside, and discards it with all else', async () => {
    const element = await show(placesBackend());
    const unsaved: boolean[] = [];
    element.addEventListener('unsaved-change', (event) => {
      unsaved.push((event as Event & { hasUnsaved: boolean }).hasUnsaved);
    });
    const time = () => hours(element).shadowRoot!.querySelector<HTMLInputElement>('input[part~=time]')!;
    const before = time().value;
    time().focus();
    time().select();
    await sendKeys({ type: 'nonsense' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => element.hasUnsaved);
    await waitUntil(() => state(element) === 'There are unsaved changes.');
    find(element, '[part=discard]')!.click();
    await element.updateComplete;
    await waitUntil(() => time().value === before);
    expect(element.hasUnsaved).to.equal(false);
    expect(unsaved).to.deep.equal([true, false]);
  });

  it('tells that somebody else saved meanwhile, and marks what was not accepted', async () => {
    const backend = placesBackend();
    const { profile } = backend;
    let reads = 0;
    backend.profile = async (options) => {
      const read = await profile.call(backend, options);
      if (read.version === 2) reads = 2;
      return read;
    };
    const element = await show(backend);
    await write(element, 'avatarUrl', 'https://pictures.example/anna.png');
    backend.saveFails = new BookingError('invalid-request', {
      fields: [{ path: 'value.avatarUrl', message: 'no' }],
    });
    find(element, '[part=save]')!.click();
    await waitUntil(() => find(element, '#avatarUrl-fault'));
    expect(plain(find(element, '#avatarUrl-fault'))).to.equal('The server did not accept this.');
    await write(element, 'avatarUrl', '');
    expect(find(element, '#avatarUrl-fault')).to.equal(null);
    backend.saveFails = undefined;
    await write(element, 'name', 'Mine');
    const theirs: HostProfile = { ...anna, name: 'Theirs' };
    backend.kept = theirs;
    backend.version = 2;
    find(element, '[part=save]')!.click();
    await waitUntil(() => state(element).includes('Somebody else saved this'));
    await waitUntil(() => reads === 2);
    find(element, '[part=discard]')!.click();
    await element.updateComplete;
    expect(field(element, 'name').value).to.equal('Theirs');
  });

  it('shows fields that others lead to: its own, of places, of hours', async () => {
    const element = await show(placesBackend());
    expect(await element.reveal({ field: 'email' })).to.equal(true);
    expect(element.shadowRoot!.activeElement!.id).to.equal('email');
    for (const [name, editor] of [
      ['locations', places(element)],
      ['preferred', places(element)],
      ['weekly', hours(element)],
      ['zone', hours(element)],
    ] as const) {
      expect(await element.reveal({ field: name }), name).to.equal(true);
      expect(element.shadowRoot!.activeElement, name).to.equal(editor);
    }
    expect(await element.reveal({ field: 'nowhere' })).to.equal(false);
  });

  describe('news', () => {
    const radio = (element: BookingProfileEditor, way: string) =>
      find(element, `[part=news] input[value=${way}]`) as HTMLInputElement;
    const waysOf = (element: BookingProfileEditor) =>
      [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[part=news] input')].map(
        ({ value }) => value,
      );
    const chosen = (element: BookingProfileEditor) =>
      (find(element, '[part=news] input:checked') as HTMLInputElement).value;
    const address = (element: BookingProfileEditor) => plain(find(element, '[part=news-address]'));
    const languages = (element: BookingProfileEditor) => find(element, '#language') as HTMLSelectElement;
    async function showNews(change: Partial<PlacesBackend> = {}, language = 'en') {
      const backend = Object.assign(placesBackend(), change);
      const element = await show(backend, language);
      await waitUntil(() => !find(element, '[part=news] [part=skeleton]'), 'the ways are read');
      return { backend, element };
    }
    async function save(element: BookingProfileEditor, backend: PlacesBackend): Promise<HostProfile> {
      const before = backend.saved.length;
      find(element, '[part=save]')!.click();
      await waitUntil(() => backend.saved.length === before + 1);
      await waitUntil(() => state(element) === 'Saved.');
      return backend.saved.at(-1)!.value;
    }
    const { email: _email, ...nowhere } = anna;

    for (const language of ['en', 'de', 'ar'])
      it(`is accessible, with all ways, without mail and unread, and fits into 360 pixels: ${language}`, async () => {
        await setViewport({ width: 360, height: 740 });
        for (const ways of [notificationWays, ['calendar', 'none'] as const, undefined]) {
          const { element } = await showNews({ ways }, language);
          await expect(element).to.be.accessible();
          expect(document.documentElement.scrollWidth).to.be.at.most(360);
          const card = find(element, '[part=news]')!;
          expect(card.scrollWidth).to.be.at.most(card.clientWidth);
          element.remove();
        }
        await setViewport({ width: 1000, height: 800 });
      });

    it('offers every way with what comes of it, the calendar where nothing was said', async () => {
      const { element } = await showNews({
        providers: async () => [
          { id: 'google', name: 'Google Calendar', company: 'Google', connect: 'oauth' },
        ],
      });
      await waitUntil(() => plain(find(element, '[part=news]')).includes('Google (your calendar)'));
      expect(waysOf(element)).to.deep.equal([...notificationWays]);
      expect(chosen(element)).to.equal('calendar');
      expect(element.hasUnsaved).to.equal(false);
      for (const way of notificationWays) {
        const input = radio(element, way);
        expect(plain(find(element, `#${input.getAttribute('aria-labelledby')}`))).to.not.equal('');
        expect(plain(find(element, `#${input.getAttribute('aria-describedby')}`))).to.not.equal('');
      }
      expect(plain(find(element, '#notifiedBy-ours-hint'))).to.include('Google Meet');
      expect(find(element, '[part=news] fieldset')!.getAttribute('role')).to.equal('radiogroup');
    });

    it('saves what is chosen with the mouse, and leaves the calendar unsaid', async () => {
      const { backend, element } = await showNews();
      radio(element, 'ours').click();
      await element.updateComplete;
      expect(chosen(element)).to.equal('ours');
      expect(element.hasUnsaved).to.equal(true);
      expect(await save(element, backend)).to.deep.equal({ ...anna, notifiedBy: 'ours' });
      await waitUntil(() => chosen(element) === 'ours');
      radio(element, 'calendar').click();
      await element.updateComplete;
      expect(await save(element, backend)).to.deep.equal(anna);
    });

    it('is chosen, and saved, with the keyboard alone', async () => {
      const { backend, element } = await showNews();
      expect(await element.reveal({ field: 'notifiedBy' })).to.equal(true);
      expect(element.shadowRoot!.activeElement).to.equal(radio(element, 'calendar'));
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      expect(chosen(element)).to.equal('both');
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement).to.equal(languages(element));
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      expect(languages(element).value).to.equal('de');
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 's' });
      await sendKeys({ up: 'Control' });
      await waitUntil(() => backend.saved.length === 1);
      expect(backend.saved[0]!.value).to.deep.equal({ ...anna, notifiedBy: 'both', language: 'de' });
    });

    it('says honestly where the server writes no mails, and keeps what was chosen', async () => {
      const kept: HostProfile = { ...anna, notifiedBy: 'ours', language: 'fr' };
      const { backend, element } = await showNews({ ways: ['calendar', 'none'], kept });
      expect(waysOf(element)).to.deep.equal(['calendar', 'none']);
      expect(chosen(element)).to.equal('calendar');
      expect(plain(find(element, '#ways-help'))).to.include('This server sends no mails');
      expect(plain(find(element, '[part=news]'))).to.not.include('by mail');
      expect(languages(element)).to.equal(null);
      expect(find(element, '[part=news-address]')).to.equal(null);
      expect(element.hasUnsaved).to.equal(false);
      await write(element, 'name', 'Anna B.');
      expect(await save(element, backend)).to.deep.equal({ ...kept, name: 'Anna B.' });
    });

    it('says of a linked calendar that sends no invitations who tells guests instead', async () => {
      const work = {
        id: 'work',
        name: 'Work',
        access: 'owner',
        conferences: [],
        invitesNobody: true,
      } as const;
      const calendars = async () => [{ connectionId: 'c1', calendars: [work] }];
      const means = (element: BookingProfileEditor, way: string) =>
        plain(find(element, `#notifiedBy-${way}-hint`));
      const { element } = await showNews({ calendars });
      await waitUntil(() => means(element, 'calendar').includes('sends no invitations; therefore we write'));
      expect(means(element, 'both')).to.include('from us alone');
      const silent = await showNews({ calendars, ways: ['calendar', 'none'] });
      await waitUntil(() => means(silent.element, 'calendar').includes('your guests hear nothing'));
    });

    it('blocks nothing while who can tell is not known, and keeps what was chosen', async () => {
      const kept: HostProfile = { ...anna, notifiedBy: 'both' };
      const { backend, element } = await showNews({ ways: undefined, kept });
      expect(plain(find(element, '[part=news]'))).to.include('What you have chosen stays.');
      expect(find(element, '[part=news] [role=alert]')).to.equal(null);
      expect(waysOf(element)).to.deep.equal([]);
      await write(element, 'name', 'Anna B.');
      expect(await save(element, backend)).to.deep.equal({ ...kept, name: 'Anna B.' });
      backend.ways = notificationWays;
      find(element, '[part=read-again]')!.click();
      await waitUntil(() => waysOf(element).length === 4);
      expect(chosen(element)).to.equal('both');
    });

    it('shows that it is being read, and the form already', async () => {
      const backend = Object.assign(placesBackend(), {
        notifications: () => new Promise<never>(() => undefined),
      });
      const element = await show(backend);
      expect(find(element, '[part=news] [part=skeleton]')).to.not.equal(null);
      await write(element, 'name', 'Anna B.');
      await save(element, backend);
    });

    it('tells where news reach the host, with an address that is not saved yet too', async () => {
      const { backend, element } = await showNews();
      expect(address(element)).to.equal('News reach you at anna@example.com.');
      await write(element, 'email', 'ben@example.com');
      expect(address(element)).to.equal('Once this is saved, news reach you at ben@example.com.');
      await save(element, backend);
      await waitUntil(() => address(element) === 'News reach you at ben@example.com.');
      radio(element, 'none').click();
      await element.updateComplete;
      expect(find(element, '[part=news-address]')).to.equal(null);
    });

    it('says that nothing reaches the host where there is no address', async () => {
      const { element } = await showNews({
        kept: nowhere,
        notifications: async () => ({ ways: notificationWays }),
      });
      expect(address(element)).to.equal('No news reach you until you enter an e-mail address above.');
      await write(element, 'email', 'ben@example.com');
      expect(address(element)).to.equal('Once this is saved, news reach you at ben@example.com.');
    });

    it('offers fourteen languages, each in itself, and English where none was chosen', async () => {
      const { backend, element } = await showNews();
      const select = languages(element);
      expect(select.options.length).to.equal(14);
      expect([select.value, select.selectedIndex]).to.deep.equal(['en', 0]);
      const german = [...select.options].find(({ lang }) => lang === 'de')!;
      expect(german.text).to.equal('Deutsch');
      for (const language of ['de', 'en']) {
        select.value = language;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        await element.updateComplete;
        const saved = await save(element, backend);
        expect(saved).to.deep.equal(language === 'en' ? anna : { ...anna, language });
      }
    });

    it('marks what was not accepted', async () => {
      const { backend, element } = await showNews();
      radio(element, 'ours').click();
      backend.saveFails = new BookingError('invalid-request', {
        fields: [
          { path: 'value.notifiedBy', message: 'no' },
          { path: 'value.language', message: 'no' },
        ],
      });
      await element.updateComplete;
      find(element, '[part=save]')!.click();
      await waitUntil(() => find(element, '#notifiedBy-fault') && find(element, '#language-fault'));
      expect(languages(element).getAttribute('aria-invalid')).to.equal('true');
      await expect(element).to.be.accessible();
      radio(element, 'both').click();
      await element.updateComplete;
      expect(find(element, '#notifiedBy-fault')).to.equal(null);
      expect(find(element, '#language-fault')).to.not.equal(null);
    });
  });

  it('says that it cannot be read, and reads it again', async () => {
    const backend = placesBackend();
    const { profile } = backend;
    backend.profile = async () => {
      throw new BookingError('unavailable');
    };
    const store = new HostStore(backend);
    const element = await fixture<BookingProfileEditor>(
      html`<booking-profile-editor language="en" .store=${store}></booking-profile-editor>`,
    );
    await waitUntil(() => find(element, '[part=way-on]'));
    backend.profile = profile;
    find(element, '[part=way-on]')!.click();
    await waitUntil(() => find(element, 'booking-location-editor'));
  });
});
