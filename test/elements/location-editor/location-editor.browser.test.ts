import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { HostStore } from '../../../src/client/host/host-store.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { ConferenceCheck } from '../../../src/contract/host-backend.js';
import { locationKinds } from '../../../src/contract/location.js';
import type { LocationSettings } from '../../../src/contract/settings-store.js';
import {
  SaveEvent,
  UnsavedChangeEvent,
  ValueChangeEvent,
} from '../../../src/elements/host/settings-events.js';
import { SettingsGoEvent } from '../../../src/elements/host/settings-place.js';
import type { SettingsPlace } from '../../../src/elements/host/settings-place.js';
import '../../../src/elements/location-editor/define.js';
import type { BookingLocationEditor } from '../../../src/elements/location-editor/location-editor.js';
import { emulateMedia, setViewport } from '../driver.js';
import './hours-stub.js';
import type { HoursStub } from './hours-stub.js';
import { anna, faulty, meet, office, phone, placesBackend, works } from './places-backend.js';
import type { PlacesBackend } from './places-backend.js';

type Places = readonly LocationSettings[];

async function show(backend: PlacesBackend, language = 'en', theme = ''): Promise<BookingLocationEditor> {
  const element = await fixture<BookingLocationEditor>(
    html`<booking-location-editor
      language=${language}
      theme=${theme}
      support-url="https://help.example/"
      .backend=${backend}
    ></booking-location-editor>`,
  );
  await waitUntil(() => find(element, '[data-act=add]'), 'it is read');
  await settle(element);
  return element;
}

async function control(change: Partial<BookingLocationEditor> = {}): Promise<BookingLocationEditor> {
  const element = await fixture<BookingLocationEditor>(
    html`<booking-location-editor language="en" .value=${[meet, office, phone]}></booking-location-editor>`,
  );
  Object.assign(element, change);
  await element.updateComplete;
  return element;
}

/** Until what was asked for is there, and shown. */
async function settle(element: BookingLocationEditor): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

const find = (element: BookingLocationEditor, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const part = (element: BookingLocationEditor, name: string) => find(element, `[part~="${name}"]`);
const act = (element: BookingLocationEditor, id: string, name: string) =>
  find(element, `[data-place="${id}"] [data-act=${name}]`)!;
const plain = (text: string) =>
  text
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const textOf = (element: BookingLocationEditor) => plain(element.shadowRoot!.textContent);
const focused = (element: BookingLocationEditor) => element.shadowRoot!.activeElement;
const orderOf = (element: BookingLocationEditor) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-place]')].map(
    ({ dataset }) => dataset['place'],
  );
const said = (element: BookingLocationEditor) => plain(part(element, 'said')!.textContent);

async function click(element: BookingLocationEditor, target: HTMLElement | null): Promise<void> {
  expect(target, 'something to press').to.exist;
  target!.click();
  await element.updateComplete;
}

const preferredOf = (element: BookingLocationEditor) =>
  find(element, '[data-field=preferred]') as HTMLSelectElement;

async function prefer(element: BookingLocationEditor, value: string): Promise<void> {
  const choice = preferredOf(element);
  choice.value = value;
  expect(choice.value, 'there is such a choice').to.equal(value);
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function write(element: BookingLocationEditor, path: string, text: string): Promise<void> {
  const field = find(element, `[data-path="${path}"]`) as HTMLInputElement;
  expect(field, path).to.exist;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const faultAt = (element: BookingLocationEditor, path: string) => {
  const field = find(element, `[data-path="${path}"]`)!;
  const ids = field.getAttribute('aria-describedby')!.split(' ');
  const fault = ids.map((id) => find(element, `#${id}`)!).find((one) => one.matches('.fault'))!;
  return field.getAttribute('aria-invalid') === 'true' && !fault.hidden ? plain(fault.textContent) : '';
};

function goesTo(element: BookingLocationEditor): () => SettingsPlace | undefined {
  let place: SettingsPlace | undefined;
  element.addEventListener('settings-go', (event) => {
    if (event instanceof SettingsGoEvent) place = event.place;
  });
  return () => place;
}

function valuesOf(element: BookingLocationEditor): (Places | undefined)[] {
  const values: (Places | undefined)[] = [];
  element.addEventListener('change', (event) => {
    expect(event).to.be.instanceOf(ValueChangeEvent);
    if (event instanceof ValueChangeEvent) values.push(event.value as Places | undefined);
  });
  return values;
}

describe('<booking-location-editor>', () => {
  it('is accessible: a list, fields open, kinds to add, what does not work, nothing', async () => {
    const element = await show(placesBackend({ checks: [faulty] }));
    await expect(element).to.be.accessible();
    for (const id of ['meet', 'office', 'phone']) await click(element, act(element, id, 'edit'));
    await click(element, find(element, '[data-act=add]'));
    await write(element, 'office/detail', '');
    await click(element, find(element, '[data-place=office] [part=narrower]'));
    await expect(element).to.be.accessible();
    const explained = await show(
      placesBackend({
        checks: [{ ...faulty, fault: 'conference-not-allowed', remedy: 'ask-administrator' }],
      }),
    );
    await click(explained, part(explained, 'remedy'));
    await click(explained, act(explained, 'office', 'remove'));
    await expect(explained).to.be.accessible();
    const empty = await control({ value: undefined });
    await expect(empty).to.be.accessible();
    const choosing = await control({ value: undefined, fallback: [meet, office] });
    await expect(choosing).to.be.accessible();
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const element = await show(placesBackend({ checks: [faulty] }), 'ar', 'auto');
    await click(element, act(element, 'office', 'edit'));
    await click(element, find(element, '[data-act=add]'));
    expect(find(element, '.base')!.dir).to.equal('rtl');
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('fits into 360 pixels with everything open, in every language', async () => {
    await setViewport({ width: 360, height: 740 });
    for (const language of ['en', 'de', 'ar']) {
      const element = await show(placesBackend({ checks: [faulty] }), language);
      for (const id of ['meet', 'office', 'phone']) await click(element, act(element, id, 'edit'));
      await click(element, find(element, '[data-act=add]'));
      expect(document.documentElement.scrollWidth, language).to.be.at.most(360);
      const base = find(element, '.base')!;
      expect(base.scrollWidth, language).to.be.at.most(base.clientWidth);
      element.remove();
    }
    await setViewport({ width: 1000, height: 800 });
  });

  it('shows the places in their order, and marks the first as preferred', async () => {
    const element = await show(placesBackend());
    expect(orderOf(element)).to.deep.equal(['meet', 'office', 'phone']);
    const marks = element.shadowRoot!.querySelectorAll('[part=preferred]');
    expect(marks.length).to.equal(1);
    expect(marks[0]!.closest('[data-place]')).to.equal(find(element, '[data-place=meet]'));
    expect(textOf(element)).to.include('Our office');
    expect(textOf(element)).to.include('In person · Hauptstr. 1');
  });

  it('moves places by keyboard, keeps the focus on the button and says where they are', async () => {
    const element = await show(placesBackend());
    act(element, 'phone', 'up').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(orderOf(element)).to.deep.equal(['meet', 'phone', 'office']);
    expect(focused(element)).to.equal(act(element, 'phone', 'up'));
    expect(said(element)).to.equal('Phone: I call the guest is number 2 of 3 now.');
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(orderOf(element)).to.deep.equal(['phone', 'meet', 'office']);
    expect(focused(element), 'also at the top').to.equal(act(element, 'phone', 'up'));
    expect(act(element, 'phone', 'up').getAttribute('aria-disabled')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(orderOf(element), 'there is nothing above').to.deep.equal(['phone', 'meet', 'office']);
    act(element, 'phone', 'down').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(orderOf(element)).to.deep.equal(['meet', 'phone', 'office']);
    expect(focused(element)).to.equal(act(element, 'phone', 'down'));
  });

  it('makes a place the preferred one, chosen from a list', async () => {
    const element = await control();
    const values = valuesOf(element);
    expect(preferredOf(element).value).to.equal('meet');
    await prefer(element, 'phone');
    expect(values).to.deep.equal([[phone, meet, office]]);
    expect(said(element)).to.equal('Phone: I call the guest is preferred now.');
    expect(preferredOf(element).selectedOptions[0]!.textContent.trim()).to.equal('Phone: I call the guest');
    await click(element, act(element, 'office', 'up'));
    await click(element, act(element, 'office', 'up'));
    expect(preferredOf(element).value, 'it follows the order').to.equal('office');
    await click(element, act(element, 'office', 'remove'));
    expect(preferredOf(element).value).to.equal('phone');
  });

  it('adds Google Meet by its being preferred', async () => {
    const element = await control({ value: [office, phone], checks: [works] });
    const values = valuesOf(element);
    await prefer(element, 'new:google-meet');
    const [places] = values;
    expect(places!.map(({ kind }) => kind)).to.deep.equal(['conference', 'in-person', 'phone-host-calls']);
    expect(places![0]!.conference).to.equal('google-meet');
    expect(preferredOf(element).value).to.equal(places![0]!.id);
    expect([...preferredOf(element).options].map(({ value }) => value)).to.deep.equal(orderOf(element));
    const bare = await control({ value: [], checks: [works] });
    expect(preferredOf(bare).value, 'nothing is preferred before there is a place').to.equal('');
    await prefer(bare, 'new:google-meet');
    expect(orderOf(bare).length).to.equal(1);
  });

  it('adds what a maker of links makes by its name, in both ways', async () => {
    const element = await control({ value: [office], checks: [works, { conference: 'zoom', name: 'Zoom' }] });
    const values = valuesOf(element);
    await click(element, find(element, '[data-act=add]'));
    const kinds = [...element.renderRoot.querySelectorAll<HTMLElement>('[data-kind=conference]')];
    expect(kinds.map((kind) => kind.querySelector('.name')!.textContent.trim())).to.deep.equal([
      'Google Meet',
      'Zoom',
    ]);
    await click(element, kinds[1]!);
    expect(values.at(-1)!.at(-1)).to.include({ kind: 'conference', conference: 'zoom', label: 'Zoom' });
    const other = await control({ value: [office], checks: [works, { conference: 'zoom', name: 'Zoom' }] });
    const chosen = valuesOf(other);
    await prefer(other, 'new:zoom');
    expect(chosen[0]![0]).to.include({ conference: 'zoom', label: 'Zoom' });
    expect(preferredOf(other).selectedOptions[0]!.textContent.trim()).to.equal('Zoom');
  });

  it('moves places by dragging, while the others make room', async () => {
    const element = await control();
    const values = valuesOf(element);
    const middle = (selector: string): [number, number] => {
      const box = find(element, selector)!.getBoundingClientRect();
      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    };
    element.scrollIntoView();
    const target = middle('[data-place=phone]');
    await sendMouse({ type: 'move', position: middle('[data-place=meet] .grip') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [target[0], target[1] + 4] });
    const shifted = find(element, '[data-place=office]')!;
    expect(shifted.style.transform).to.match(/translateY\(-/);
    expect(values, 'nothing is decided on the way').to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    expect(values).to.deep.equal([[office, phone, meet]]);
    expect(orderOf(element)).to.deep.equal(['office', 'phone', 'meet']);
    expect(shifted.style.transform).to.equal('');
    expect(said(element)).to.equal('Google Meet is number 3 of 3 now.');
  });

  it('leaves the order as it was when dragging is given up', async () => {
    const element = await control();
    const values = valuesOf(element);
    element.scrollIntoView();
    const grip = find(element, '[data-place=meet] .grip')!.getBoundingClientRect();
    const position: [number, number] = [Math.round(grip.x + 10), Math.round(grip.y + 20)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [position[0], position[1] + 200] });
    expect(find(element, '[data-dragging]')).to.exist;
    await sendKeys({ press: 'Escape' });
    expect(find(element, '[data-dragging]')).to.not.exist;
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    expect(values).to.deep.equal([]);
    expect(find(element, '[data-place=office]')!.style.transform).to.equal('');
  });

  it('lets a finger drag where it would scroll otherwise', async () => {
    const element = await control();
    expect(getComputedStyle(find(element, '.grip')!).touchAction).to.equal('none');
    const values = valuesOf(element);
    const grip = find(element, '[data-place=phone] .grip')!;
    grip.setPointerCapture = () => undefined;
    const { x, y } = grip.getBoundingClientRect();
    const to = find(element, '[data-place=meet]')!.getBoundingClientRect().y;
    const send = (type: string, clientY: number) =>
      grip.dispatchEvent(
        new PointerEvent(type, { pointerType: 'touch', pointerId: 7, clientX: x, clientY, button: 0 }),
      );
    send('pointerdown', y);
    send('pointermove', to);
    send('pointerup', to);
    expect(values).to.deep.equal([[phone, meet, office]]);
  });

  it('adds a place of every kind, with the fields that fit it', async () => {
    for (const kind of locationKinds) {
      const element = await control({ value: [] });
      expect(textOf(element)).to.include('There is no place yet.');
      await click(element, find(element, '[data-act=add]'));
      await click(element, find(element, `[data-kind=${kind}]`));
      const [place] = element.value!;
      expect(place!.kind).to.equal(kind);
      expect(place!.conference).to.equal(kind === 'conference' ? 'google-meet' : undefined);
      const path = `${place!.id}/detail`;
      const field = find(element, `[data-path="${path}"]`);
      const isDetailed = ['phone-guest-calls', 'in-person', 'link', 'text'].includes(kind);
      expect(field !== null, kind).to.equal(isDetailed);
      expect(focused(element), kind).to.equal(field ?? act(element, place!.id, 'edit'));
      expect(element.checkValidity(), kind).to.equal(!isDetailed);
      if (isDetailed) expect(faultAt(element, path), 'nobody is blamed before they wrote').to.equal('');
      expect(said(element)).to.include('was added.');
    }
  });

  it('takes a name and a detail, and whether it is shown before booking', async () => {
    const element = await control({ value: [office] });
    await click(element, act(element, 'office', 'edit'));
    expect(textOf(element)).to.include('Without a name, guests read: In person');
    await write(element, 'office/label', '  Upstairs ');
    await write(element, 'office/detail', ' Second floor ');
    await click(element, part(element, 'show-before'));
    expect(element.value).to.deep.equal([
      { ...office, label: 'Upstairs', detail: 'Second floor', showDetailBefore: true },
    ]);
    await write(element, 'office/label', '');
    await click(element, part(element, 'show-before'));
    expect(element.value).to.deep.equal([{ id: 'office', kind: 'in-person', detail: 'Second floor' }]);
  });

  it('names what is wrong at its field, and nothing that is right', async () => {
    const link: LocationSettings = { id: 'l', kind: 'link', detail: 'https://a.example' };
    const call: LocationSettings = { id: 'p', kind: 'phone-guest-calls', detail: '+49 30 1234567' };
    const element = await control({ value: [link, call, office] });
    for (const id of ['l', 'p', 'office']) await click(element, act(element, id, 'edit'));
    for (const [path, wrong, fault, right] of [
      ['l/detail', 'zoom.example', 'begins with https://', 'https://zoom.example/1'],
      ['p/detail', 'call me', 'phone number', '+1 202 555 0100'],
      ['office/detail', ' ', 'fill this in', 'Here'],
      ['office/label', 'x'.repeat(201), 'too long', 'Here'],
      ['office/bufferAfterMinutes', 'ten', 'whole number', '10'],
      ['office/bufferAfterMinutes', '99999', 'from 0 to 44640', '15'],
    ] as const) {
      await write(element, path, wrong);
      expect(faultAt(element, path), path).to.include(fault);
      expect(element.checkValidity(), path).to.equal(false);
      await write(element, path, right);
      expect(faultAt(element, path), path).to.equal('');
      expect(element.checkValidity(), path).to.equal(true);
    }
    expect(element.value![2]!.bufferAfterMinutes).to.equal(15);
  });

  it('removes a place, puts the focus on the next one, and brings it back where it was', async () => {
    const element = await control();
    await click(element, act(element, 'office', 'remove'));
    expect(orderOf(element)).to.deep.equal(['meet', 'phone']);
    expect(focused(element)).to.equal(act(element, 'phone', 'edit'));
    expect(textOf(element)).to.include('Our office was removed.');
    await click(element, act(element, 'phone', 'edit'));
    await write(element, 'phone/label', 'We ring you');
    await click(element, part(element, 'undo'));
    expect(element.value, 'and what was changed since stays').to.deep.equal([
      meet,
      office,
      { ...phone, label: 'We ring you' },
    ]);
    expect(focused(element)).to.equal(act(element, 'office', 'edit'));
    expect(part(element, 'undo')).to.not.exist;
  });

  it('puts the focus on the way to add one when the last place is removed', async () => {
    const element = await control({ value: [meet] });
    await click(element, act(element, 'meet', 'remove'));
    expect(focused(element)).to.equal(find(element, '[data-act=add]'));
  });

  it('narrows the hours and widens the buffers of one place', async () => {
    const usualHours = { ...anna.schedule, overrides: { '2026-12-24': [] } };
    const element = await control({ value: [office], usualHours });
    const values = valuesOf(element);
    await click(element, act(element, 'office', 'edit'));
    expect(find(element, 'booking-schedule-editor')).to.not.exist;
    await click(element, part(element, 'narrower'));
    const hours = find(element, 'booking-schedule-editor') as HoursStub;
    expect(hours.parts).to.deep.equal(['hours']);
    expect(hours.value, 'it begins with the usual hours').to.deep.equal({ schedule: anna.schedule });
    const mornings = { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '12:00' }] } };
    hours.say(mornings);
    await element.updateComplete;
    await write(element, 'office/bufferBeforeMinutes', '٣٠');
    expect(element.value).to.deep.equal([{ ...office, schedule: mornings, bufferBeforeMinutes: 30 }]);
    expect(values.every(Array.isArray), 'what is said inside is no value of its own').to.equal(true);
    hours.isValid = false;
    expect(element.checkValidity(), 'hours that cannot stand').to.equal(false);
    await click(element, part(element, 'narrower'));
    expect(element.value).to.deep.equal([{ ...office, bufferBeforeMinutes: 30 }]);
    expect(element.checkValidity()).to.equal(true);
    await click(element, part(element, 'narrower'));
    expect(element.value![0]!.schedule, 'they come back').to.deep.equal(mornings);
  });

  it('lets the places of the profile count, or others', async () => {
    const element = await control({ value: undefined, fallback: [meet, office] });
    const values = valuesOf(element);
    expect(find(element, '[data-act=add]')).to.not.exist;
    expect(textOf(element)).to.include('Our office');
    const [usual, own] = element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=which]');
    expect(usual!.checked).to.equal(true);
    await click(element, own!);
    expect(values).to.deep.equal([[meet, office]]);
    expect(orderOf(element)).to.deep.equal(['meet', 'office']);
    await click(element, act(element, 'meet', 'remove'));
    await click(element, usual!);
    expect(values.at(-1)).to.equal(undefined);
    expect(find(element, '[data-act=add]')).to.not.exist;
  });

  it('is a field of the form it stands in: its value, its validity, its reset', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <booking-location-editor name="places" language="en" .value=${[office]}></booking-location-editor>
      </form>`,
    );
    const element = form.querySelector('booking-location-editor')!;
    await element.updateComplete;
    const sent = () => JSON.parse(new FormData(form).get('places') as string) as unknown;
    expect(sent()).to.deep.equal([office]);
    await click(element, act(element, 'office', 'edit'));
    await write(element, 'office/detail', '');
    expect(form.checkValidity()).to.equal(false);
    await write(element, 'office/detail', 'There');
    expect(form.checkValidity()).to.equal(true);
    expect(sent()).to.deep.equal([{ ...office, detail: 'There' }]);
    form.reset();
    await element.updateComplete;
    expect(sent()).to.deep.equal([office]);
    element.value = undefined;
    await element.updateComplete;
    expect(new FormData(form).has('places'), 'the profile’s are no value').to.equal(false);
  });

  it('saves the places of the profile and nothing else, and says so only then', async () => {
    const backend = placesBackend();
    const element = await show(backend);
    const unsaved: boolean[] = [];
    element.addEventListener('unsaved-change', (event) => {
      if (event instanceof UnsavedChangeEvent) unsaved.push(event.hasUnsaved);
    });
    await prefer(element, 'office');
    expect(element.hasUnsaved).to.equal(true);
    expect(plain(part(element, 'save-state')!.textContent)).to.equal('There are unsaved changes.');
    const saved = new Promise<Event>((resolve) => {
      element.addEventListener('save', resolve, { once: true });
    });
    part(element, 'save')!.click();
    await element.updateComplete;
    expect(plain(part(element, 'save-state')!.textContent)).to.equal('Saving …');
    const event = await saved;
    expect(event).to.be.instanceOf(SaveEvent);
    await element.updateComplete;
    expect(plain(part(element, 'save-state')!.textContent)).to.equal('Saved.');
    expect(backend.saved).to.deep.equal([
      { version: 1, value: { ...anna, locations: [office, meet, phone] } },
    ]);
    expect(unsaved).to.deep.equal([true, false]);
  });

  it('saves nothing that has faults, and leads to the first of them', async () => {
    const backend = placesBackend();
    const element = await show(backend);
    await click(element, find(element, '[data-act=add]'));
    await click(element, find(element, '[data-kind=link]'));
    await click(element, part(element, 'save'));
    expect(backend.saved).to.deep.equal([]);
    expect(textOf(element)).to.include('One thing needs to be mended.');
    expect(focused(element)!.matches('input[type=url]')).to.equal(true);
    expect(focused(element)!.getAttribute('aria-invalid')).to.equal('true');
  });

  it('discards what was changed', async () => {
    const element = await show(placesBackend());
    await click(element, act(element, 'office', 'remove'));
    await click(element, part(element, 'discard'));
    expect(orderOf(element)).to.deep.equal(['meet', 'office', 'phone']);
    expect(element.hasUnsaved).to.equal(false);
    expect(part(element, 'undo')).to.not.exist;
    expect(focused(element)).to.equal(act(element, 'meet', 'edit'));
  });

  it('tells that somebody else saved meanwhile, and offers theirs and one’s own', async () => {
    const backend = placesBackend();
    const element = await show(backend);
    await prefer(element, 'office');
    backend.kept = { ...anna, locations: [phone] };
    backend.version = 2;
    await click(element, part(element, 'save'));
    await waitUntil(() => textOf(element).includes('Somebody else saved this'));
    await settle(element);
    await click(element, part(element, 'discard'));
    expect(orderOf(element), 'theirs').to.deep.equal(['phone']);
    await click(element, act(element, 'phone', 'edit'));
    await write(element, 'phone/label', 'Mine');
    backend.version = 3;
    await click(element, part(element, 'save'));
    await waitUntil(() => textOf(element).includes('Somebody else saved this'));
    await settle(element);
    await click(element, part(element, 'save'));
    await waitUntil(() => textOf(element).includes('Saved.'));
    expect(backend.kept.locations).to.deep.equal([{ ...phone, label: 'Mine' }]);
  });

  it('marks what the backend does not take at its field', async () => {
    const fields = [{ path: 'value.locations.1.detail', message: 'no' }];
    const backend = placesBackend({ saveFails: new BookingError('invalid-request', { fields }) });
    const element = await show(backend);
    await click(element, act(element, 'office', 'edit'));
    await write(element, 'office/detail', 'There');
    await click(element, part(element, 'save'));
    await waitUntil(() => faultAt(element, 'office/detail') !== '');
    expect(faultAt(element, 'office/detail')).to.equal('The server did not accept this.');
    expect(textOf(element)).to.include('Something was not accepted.');
  });

  it('tells why the places cannot be read, and reads them again', async () => {
    const backend = placesBackend();
    const read = backend.profile.bind(backend);
    backend.profile = () => Promise.reject(new BookingError('unavailable'));
    const element = await fixture<BookingLocationEditor>(
      html`<booking-location-editor language="en" .backend=${backend}></booking-location-editor>`,
    );
    await waitUntil(() => textOf(element).includes('The booking server does not answer.'));
    backend.profile = read;
    await click(element, part(element, 'way-on'));
    await waitUntil(() => orderOf(element).length === 3);
  });

  describe('where Google Meet does not work', () => {
    const faults: readonly [ConferenceCheck, RegExp, string, SettingsPlace | undefined][] = [
      [
        { conference: 'google-meet', fault: 'not-connected', remedy: 'connect' },
        /No account is connected/,
        'Connect an account',
        { tab: 'integrations', field: 'connect' },
      ],
      [faulty, /has ended/, 'Connect again', { tab: 'integrations', field: 'connection', id: 'c1' }],
      [
        { ...works, fault: 'no-write-access', remedy: 'grant-write-access' },
        /may only be read/,
        'Allow writing',
        { tab: 'integrations', field: 'connection', id: 'c1' },
      ],
      [
        { ...works, fault: 'conference-not-allowed', remedy: 'choose-another-calendar' },
        /does not make links/,
        'Choose the linked calendar',
        { tab: 'calendars', field: 'linked' },
      ],
      [
        { ...works, fault: 'conference-not-allowed', remedy: 'ask-administrator' },
        /may have switched them off/,
        'What your administrator has to allow',
        undefined,
      ],
      [
        { ...works, fault: 'calendar-unreachable', remedy: 'try-again' },
        /does not answer right now/,
        'Try again',
        undefined,
      ],
    ];
    for (const [check, sentence, remedy, place] of faults)
      it(`says why and what helps: ${check.fault!}, ${check.remedy!}`, async () => {
        const element = await show(placesBackend({ checks: [check] }));
        const went = goesTo(element);
        expect(find(element, '[data-place=meet]')!.matches('.faulty'), 'it stays, greyed out').to.equal(true);
        expect(plain(part(element, 'conference-fault')!.textContent)).to.match(sentence);
        const button = part(element, 'remedy')!;
        expect(plain(button.textContent)).to.equal(remedy);
        await click(element, button);
        expect(went()).to.deep.equal(place);
      });

    it('keeps it among what can be preferred or added, greyed out, with its reason and what helps', async () => {
      const element = await show(placesBackend({ checks: [faulty], kept: { ...anna, locations: [] } }));
      const went = goesTo(element);
      const option = [...preferredOf(element).options].at(-1)!;
      expect(option.disabled).to.equal(true);
      expect(plain(option.textContent)).to.equal('Google Meet (not possible at present)');
      await click(element, find(element, '[data-act=add]'));
      const kind = find(element, '[data-kind=conference]')!;
      expect(kind.getAttribute('aria-disabled')).to.equal('true');
      expect(plain(kind.textContent)).to.include('has ended');
      await click(element, kind);
      expect(orderOf(element)).to.deep.equal([]);
      await click(element, part(element, 'remedy'));
      expect(went()).to.deep.equal({ tab: 'integrations', field: 'connection', id: 'c1' });
    });

    it('greys it out among what can be preferred, while another place is', async () => {
      const element = await show(
        placesBackend({ checks: [faulty], kept: { ...anna, locations: [office, meet] } }),
      );
      const [first, second] = preferredOf(element).options;
      expect([first!.disabled, second!.disabled]).to.deep.equal([false, true]);
      expect(element.shadowRoot!.querySelectorAll('[part=conference-fault]').length, 'said once').to.equal(1);
    });

    for (const locations of [[meet], []])
      it(`explains what an administrator has to switch on, to be copied: ${locations.length} places`, async () => {
        const check = faults[4]![0];
        const element = await show(placesBackend({ checks: [check], kept: { ...anna, locations } }));
        await click(element, part(element, 'remedy'));
        expect(part(element, 'remedy')!.getAttribute('aria-expanded')).to.equal('true');
        const explanation = plain(part(element, 'explanation')!.textContent);
        for (const step of ['admin.google.com', 'Apps', 'Google Workspace', 'Google Meet', 'Service status'])
          expect(explanation).to.include(step);
        const copied = await copiedBy(() => click(element, part(element, 'copy')));
        expect(copied[0])
          .to.include('Service status')
          .and.not.match(/[\u2068\u2069]/);
        await element.updateComplete;
        expect(textOf(element)).to.include('Copied.');
      });

    it('looks again when asked, and says what came of it', async () => {
      const backend = placesBackend({ checks: [faulty] });
      const element = await show(backend);
      await click(element, part(element, 'check-again'));
      await waitUntil(() => said(element) !== '');
      expect(said(element)).to.equal('Google Meet still does not work.');
      expect(backend.checked).to.equal(2);
      backend.checks = [works];
      await click(element, part(element, 'check-again'));
      await waitUntil(() => !part(element, 'conference-fault'));
      await waitUntil(() => said(element) === 'Google Meet works now.');
    });

    it('looks again by itself when the page comes back into sight', async () => {
      const backend = placesBackend({ checks: [faulty] });
      const element = await show(backend);
      backend.checks = [works];
      seePage('hidden');
      seePage('visible');
      await waitUntil(() => !part(element, 'conference-fault'));
      expect(backend.checked).to.equal(2);
      seePage('visible');
      await settle(element);
      expect(backend.checked, 'only when it was away').to.equal(2);
      delete (document as { visibilityState?: unknown }).visibilityState;
    });

    it('looks again when connections were changed elsewhere', async () => {
      const backend = placesBackend({ checks: [faulty] });
      const store = new HostStore(backend);
      const element = await fixture<BookingLocationEditor>(
        html`<booking-location-editor language="en" .store=${store}></booking-location-editor>`,
      );
      await waitUntil(() => part(element, 'conference-fault'));
      backend.checks = [works];
      await store.refresh('connections');
      await element.updateComplete;
      expect(part(element, 'conference-fault')).to.not.exist;
      store.dispose();
    });

    it('asks as a form control whom it is told to ask, and offers no button where it is nobody', async () => {
      const nobody = await control({ checks: [faulty] });
      expect(part(nobody, 'conference-fault')).to.exist;
      expect(part(nobody, 'check-again')).to.not.exist;
      const backend = placesBackend({ checks: [faulty] });
      const element = await control({ lookup: new HostStore(backend) });
      await waitUntil(() => part(element, 'check-again'));
      backend.checks = [works];
      await click(element, part(element, 'check-again'));
      await waitUntil(() => !part(element, 'conference-fault'));
    });

    it('leads last of all to support, with a diagnosis that holds nothing private', async () => {
      const element = await show(placesBackend({ checks: [faulty] }));
      const link = part(element, 'support-link') as HTMLAnchorElement;
      expect(link.href).to.equal('https://help.example/');
      expect(link.rel).to.include('noopener');
      await settle(element);
      const [copied] = await copiedBy(() => click(element, part(element, 'copy-diagnosis')));
      expect(copied).to.include('google-meet: needs-reconnect, remedy reconnect');
      expect(copied).to.include('connection 1: google, needs-reconnect, expired, level everything');
      expect(copied).to.include('linked calendar: of connection 1, owner with google-meet');
      expect(copied).to.include('version of calendar settings: 3');
      expect(copied).to.include(navigator.userAgent);
      for (const secret of ['@', 'Anna', 'Work', 'Family', 'Hauptstr', 'Our office', 'c1'])
        expect(copied).to.not.include(secret);
      await element.updateComplete;
      const shown = part(element, 'copied') as HTMLTextAreaElement;
      expect(shown.value, 'its host sees what it says').to.equal(copied);
    });

    it('selects the diagnosis where the browser copies nothing', async () => {
      const element = await show(placesBackend({ checks: [faulty] }));
      await copiedBy(() => click(element, part(element, 'copy-diagnosis')), true);
      await waitUntil(() => part(element, 'copied'));
      await element.updateComplete;
      const shown = part(element, 'copied') as HTMLTextAreaElement;
      expect(textOf(element)).to.include('Your browser did not let it be copied.');
      expect(focused(element)).to.equal(shown);
      expect(shown.selectionEnd - shown.selectionStart).to.equal(shown.value.length);
    });

    it('shows no way to support where everything works, or where it leads to a script', async () => {
      expect(part(await show(placesBackend()), 'support')).to.not.exist;
      const element = await show(placesBackend({ checks: [faulty] }));
      element.supportUrl = 'javascript:alert(1)';
      await element.updateComplete;
      expect(part(element, 'support')).to.not.exist;
    });
  });

  it('reveals its places, one of them, and a field of one', async () => {
    const element = await show(placesBackend());
    expect(await element.reveal({ field: 'locations' })).to.equal(true);
    expect(focused(element)).to.equal(act(element, 'meet', 'edit'));
    expect(await element.reveal({ field: 'locations', id: 'office' })).to.equal(true);
    expect(focused(element)).to.equal(act(element, 'office', 'edit'));
    expect(await element.reveal({ field: 'bufferAfterMinutes', id: 'phone' })).to.equal(true);
    expect(focused(element)).to.equal(find(element, '[data-path="phone/bufferAfterMinutes"]'));
    expect(await element.reveal({ field: 'nothing' })).to.equal(false);
  });

  it('speaks German', async () => {
    const element = await show(placesBackend({ checks: [faulty] }), 'de');
    expect(textOf(element)).to.include('Besprechungsorte').and.include('Bevorzugt');
    expect(textOf(element)).to.include('Die Verbindung Ihres verknüpften Kalenders ist beendet');
    await click(element, act(element, 'phone', 'up'));
    expect(said(element)).to.equal('Telefon: Ich rufe an steht jetzt an Stelle 2 von 3.');
  });
});

function seePage(state: 'hidden' | 'visible'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** What is put on the clipboard meanwhile; or nothing, where the browser refuses. */
async function copiedBy(work: () => Promise<void>, isRefused = false): Promise<readonly string[]> {
  const copied: string[] = [];
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      async writeText(text: string) {
        if (isRefused) throw new DOMException('no', 'NotAllowedError');
        copied.push(text);
      },
    },
  });
  await work();
  await new Promise((resolve) => setTimeout(resolve));
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  return copied;
}
