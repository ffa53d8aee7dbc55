import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HostStore } from '../../../src/client/host/host-store.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { HostBackend } from '../../../src/contract/host-backend.js';
import type { SlotList } from '../../../src/contract/slot.js';
import type { SettingsGoEvent } from '../../../src/elements/host/settings-place.js';
import '../../../src/elements/slot-preview/define.js';
import type { BookingSlotPreview } from '../../../src/elements/slot-preview/slot-preview.js';
import { halfHours, intro, previewBackend, review, usualTimes } from './preview-backend.js';

const dayMs = 86_400_000;

const find = (preview: BookingSlotPreview, selector: string) =>
  preview.shadowRoot!.querySelector<HTMLElement>(selector);
const all = (preview: BookingSlotPreview, selector: string) => [
  ...preview.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (node: Node | null) => node?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
const shown = (preview: BookingSlotPreview) => text(find(preview, '[part=base]'));
const button = (preview: BookingSlotPreview, name: string) =>
  all(preview, 'button').find((one) => (one.ariaLabel ?? text(one)) === name) as HTMLButtonElement;

/** Waits until nothing is asked any more. */
async function settled(preview: BookingSlotPreview): Promise<void> {
  // What was asked for just now is seen to be asked for first.
  await preview.updateComplete;
  await waitUntil(() => !find(preview, '[aria-busy=true]') && !find(preview, '.skeleton'));
  await preview.updateComplete;
}

async function show(backend: HostBackend, language = 'en-GB'): Promise<BookingSlotPreview> {
  const preview = await fixture<BookingSlotPreview>(
    html`<booking-slot-preview with-reasons language=${language} .backend=${backend}></booking-slot-preview>`,
  );
  await settled(preview);
  return preview;
}

describe('<booking-slot-preview>', () => {
  it('is accessible: while it asks, with times, without any, without event types, and where that failed', async () => {
    const waiting = await fixture<BookingSlotPreview>(
      html`<booking-slot-preview
        with-reasons
        language="en"
        .backend=${previewBackend(() => new Promise<SlotList>(() => undefined)).backend}
      ></booking-slot-preview>`,
    );
    await waitUntil(() => find(waiting, '[aria-busy=true]'));
    await expect(waiting).to.be.accessible();
    await expect(await show(previewBackend(usualTimes, [intro, review]).backend)).to.be.accessible();
    await expect(await show(previewBackend(() => ({ slots: [] })).backend)).to.be.accessible();
    await expect(await show(previewBackend(usualTimes, []).backend)).to.be.accessible();
    await expect(
      await show(previewBackend(() => new BookingError('unavailable')).backend),
    ).to.be.accessible();
  });

  it('shows seven days from today on, with the times of each, by the clock of the hours', async () => {
    const { backend, asked } = previewBackend();
    const preview = await show(backend);
    const days = all(preview, '.day');
    expect(days.length).to.equal(7);
    expect(text(days[0]!)).to.contain('Today');
    expect(all(preview, '.day:first-child .time').map(text)).to.deep.equal(['09:00', '09:30']);
    expect(text(days[2]!)).to.contain('Nothing is free');
    expect(Date.parse(asked[0]!.end) - Date.parse(asked[0]!.start)).to.equal(7 * dayMs);
    expect(asked[0]!.start).to.equal(`${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`);
    expect(asked[0]).not.to.have.property('draft');
    expect(text(find(preview, '.about'))).to.equal('Intro call · 30 min · Times in UTC');
    expect(text(find(preview, '[role=status]'))).to.contain('14 times');
  });

  it('folds a full day, and opens it by keyboard without losing the focus', async () => {
    const preview = await show(previewBackend().backend);
    const full = () => all(preview, '.day:nth-child(2) .time').length;
    expect(full()).to.equal(8);
    const fold = find(preview, '[aria-expanded=false]')!;
    expect(text(fold)).to.equal('4 more');
    fold.focus();
    await sendKeys({ press: 'Enter' });
    expect(full()).to.equal(12);
    expect(fold.ariaExpanded).to.equal('true');
    expect(preview.shadowRoot!.activeElement).to.equal(fold);
    await sendKeys({ press: 'Enter' });
    expect(full()).to.equal(8);
  });

  it('leads to the reasons of a day on which nothing is free', async () => {
    const preview = await show(previewBackend().backend);
    const why = find(preview, '[part=why]')!;
    expect(why.ariaLabel).to.match(/^Why is nothing free on .+\?$/u);
    const led = oneEvent<SettingsGoEvent>(preview, 'settings-go');
    why.click();
    const third = new Date(Date.now() + 2 * dayMs).toISOString().slice(0, 10);
    expect((await led).place).to.deep.equal({
      tab: 'troubleshooter',
      field: 'date',
      id: third,
      eventType: 'intro',
    });
  });

  it('turns to later days and back, and to none before today', async () => {
    const { backend, asked } = previewBackend();
    const preview = await show(backend);
    expect(button(preview, 'Earlier week').ariaDisabled).to.equal('true');
    button(preview, 'Earlier week').click();
    button(preview, 'Later week').click();
    await settled(preview);
    expect(asked.length).to.equal(2);
    expect(asked[1]!.start).to.equal(asked[0]!.end);
    expect(shown(preview)).not.to.contain('Today');
    button(preview, 'Earlier week').click();
    await settled(preview);
    expect(asked[2]).to.deep.equal(asked[0]);
    expect(shown(preview)).to.contain('Today');
  });

  it('goes to the next free time where these days have none, and the focus goes along', async () => {
    const { backend, asked } = previewBackend((query) => {
      const next = Date.parse(query.start) + 16 * dayMs + 9 * 3_600_000;
      return asked.length === 1
        ? { slots: [], next: new Date(next).toISOString() }
        : halfHours(Date.parse(query.start) + 2 * dayMs, 3);
    });
    const preview = await show(backend);
    expect(text(find(preview, '.notice'))).to.contain('The next free time is on');
    button(preview, 'Go there').click();
    await settled(preview);
    expect(Date.parse(asked[1]!.start) - Date.parse(asked[0]!.start)).to.equal(14 * dayMs);
    expect(find(preview, '.notice')).to.equal(null);
    expect(preview.shadowRoot!.activeElement).to.equal(find(preview, '.range'));
  });

  it('says so where nothing is free for long', async () => {
    const preview = await show(previewBackend(() => ({ slots: [] })).backend);
    expect(shown(preview)).to.contain('nor in the two months after');
    expect(all(preview, '[part=why]').length).to.equal(7);
  });

  it('asks for a draft once it rests, and keeps what was known in sight meanwhile', async () => {
    const { backend, asked } = previewBackend((query) =>
      query.draft ? halfHours(Date.parse(query.start), 1) : usualTimes(query),
    );
    const preview = await show(backend);
    expect(shown(preview)).not.to.contain('unsaved');
    for (const noticeMinutes of [1, 12, 120]) preview.draft = { eventType: { ...intro, noticeMinutes } };
    await preview.updateComplete;
    preview.draft = { eventType: { ...intro, noticeMinutes: 1200 } };
    await preview.updateComplete;
    expect(shown(preview)).to.contain('With your unsaved changes');
    expect(all(preview, '.old .time').length).to.equal(10);
    await settled(preview);
    expect(all(preview, '.time').map(text)).to.deep.equal(['00:00']);
    expect(asked.map(({ draft }) => draft?.eventType?.noticeMinutes)).to.deep.equal([undefined, 1200]);
  });

  it('shows an event type that is not saved yet', async () => {
    const { backend, asked } = previewBackend(usualTimes, []);
    const preview = await fixture<BookingSlotPreview>(
      html`<booking-slot-preview
        with-reasons
        language="en"
        event-type="review"
        .backend=${backend}
        .draft=${{ eventType: review }}
      ></booking-slot-preview>`,
    );
    await settled(preview);
    expect(asked[0]!.eventType).to.equal('review');
    expect(text(find(preview, '.about'))).to.contain('Review');
  });

  it('stays calm while a draft is faulty, and offers to try again where the server fails', async () => {
    const answers = [new BookingError('invalid-request'), new BookingError('calendar-unreachable')];
    const { backend } = previewBackend((query) => answers.shift() ?? usualTimes(query));
    const preview = await fixture<BookingSlotPreview>(
      html`<booking-slot-preview
        with-reasons
        language="en"
        .backend=${backend}
        .draft=${{ eventType: intro }}
      ></booking-slot-preview>`,
    );
    await settled(preview);
    expect(shown(preview)).to.contain('as soon as what is marked above is mended');
    expect(find(preview, '[role=alert]')).to.equal(null);
    preview.draft = undefined;
    await waitUntil(() => find(preview, '[role=alert]'));
    expect(shown(preview)).to.contain('The calendar does not answer right now.');
    find(preview, '[part=way-on]')!.click();
    await settled(preview);
    expect(all(preview, '.time').length).to.equal(10);
  });

  it('lets the host choose among several event types, unless one is given', async () => {
    const { backend, asked } = previewBackend(usualTimes, [intro, review]);
    const preview = await show(backend);
    const choice = () => preview.shadowRoot!.querySelector('select');
    const select = choice()!;
    expect(select.value).to.equal('intro');
    select.value = 'review';
    select.dispatchEvent(new Event('change'));
    await settled(preview);
    expect(asked.map(({ eventType }) => eventType)).to.deep.equal(['intro', 'review']);
    expect(choice()!.value).to.equal('review');
    preview.eventType = 'intro';
    await settled(preview);
    expect(choice()).to.equal(null);
    expect(asked.at(-1)!.eventType).to.equal('intro');
  });

  it('leads to the event types where there is none, or not the one that is given', async () => {
    const { backend, asked } = previewBackend(usualTimes, []);
    const preview = await show(backend);
    expect(shown(preview)).to.contain('There is no event type yet');
    const led = oneEvent<SettingsGoEvent>(preview, 'settings-go');
    button(preview, 'Go to event types').click();
    expect((await led).place).to.deep.equal({ tab: 'event-types' });
    preview.eventType = 'gone';
    await preview.updateComplete;
    expect(shown(preview)).to.contain('There is no event type “gone”.');
    expect(asked.length).to.equal(0);
  });

  it('asks anew when somebody saved what it rests on', async () => {
    const { backend, asked, known } = previewBackend();
    const store = new HostStore(backend);
    const preview = await fixture<BookingSlotPreview>(
      html`<booking-slot-preview with-reasons language="en" .store=${store}></booking-slot-preview>`,
    );
    await settled(preview);
    expect(asked.length).to.equal(1);
    known.eventTypes = [{ version: 2, value: { ...intro, noticeMinutes: 600 } }];
    await store.refresh('eventTypes');
    await settled(preview);
    expect(asked.length).to.equal(2);
  });

  it('speaks German', async () => {
    const preview = await show(previewBackend().backend, 'de');
    expect(shown(preview)).to.contain('Was Gästen angeboten wird');
    expect(shown(preview)).to.contain('Nichts frei');
    expect(text(find(preview, '[aria-expanded]'))).to.equal('4 weitere');
  });

  it('speaks Arabic from right to left, with its digits', async () => {
    const preview = await show(previewBackend().backend, 'ar-EG');
    expect(find(preview, '[part=base]')!.dir).to.equal('rtl');
    expect(text(find(preview, '[aria-expanded]'))).to.equal('المزيد (٤)');
    await expect(preview).to.be.accessible();
  });

  it('fits into 320 pixels', async () => {
    const { backend } = previewBackend(
      (query) => halfHours(Date.parse(query.start), 48),
      [{ ...intro, title: 'A very long title of an event type, Donaudampfschifffahrtsgesellschaftskapitän' }],
    );
    const narrow = await fixture(
      html`<div style="inline-size: 320px">
        <booking-slot-preview with-reasons language="en-US" .backend=${backend}></booking-slot-preview>
      </div>`,
    );
    const preview = narrow.querySelector('booking-slot-preview')!;
    await settled(preview);
    expect(preview.scrollWidth).to.be.at.most(320);
  });
});
