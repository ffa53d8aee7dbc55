import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/index.js';
import type { HostEventType } from '../../../src/contract/index.js';
import type { EventTypeOpenEvent } from '../../../src/elements/event-type-editor/event-type-open-event.js';
import type { SaveEvent, UnsavedChangeEvent } from '../../../src/elements/host/settings-events.js';
import { setViewport } from '../driver.js';
import {
  button,
  field,
  find,
  focusIn,
  hidden,
  intro,
  openStage,
  press,
  read,
  savedIn,
  show,
  textOf,
  theirs,
  valueOf,
  write,
} from './stage.js';
import { standIn, StandInLocations, StandInSchedule } from './stand-in-editors.js';

const everyPart = ['locations', 'schedule', 'questions', 'languages', 'after'] as const;

async function openAll(editor: Element): Promise<void> {
  await find(editor, 'details');
  for (const details of editor.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  await aTimeout(0);
}

describe('<booking-event-type-editor>', () => {
  for (const [name, options] of [
    ['wide', {}],
    ['narrow', { width: 320 }],
    ['dark', { theme: 'dark' }],
    ['right to left', { language: 'ar' }],
    ['in German, narrow', { language: 'de', width: 320 }],
  ] as const)
    it(`is accessible, in the list and in the form: ${name}`, async () => {
      const list = await show(openStage(), options);
      await expect(list).to.be.accessible();
      const form = await show(openStage(), { ...options, slug: 'intro' });
      await openAll(form);
      await expect(form).to.be.accessible();
      const theirsOnly = await show(openStage(), { ...options, slug: 'panel' });
      await find(theirsOnly, 'dl');
      await expect(theirsOnly).to.be.accessible();
    });

  it('is accessible with faults, while it saves, when it is removed, and when nothing is there', async () => {
    const form = await show(openStage(), { slug: 'intro' });
    await write(form, 'title', '');
    await press(form, 'Save changes');
    await find(form, '.faults');
    await expect(form).to.be.accessible();
    const empty = await show(openStage([]), { slug: 'nothing' });
    await read(empty, 'There is no event type “nothing” here');
    await read(empty, 'Nothing is offered yet.');
    await expect(empty).to.be.accessible();
    const stage = openStage();
    const list = await show(stage);
    await press(list, 'Remove Workshop');
    await read(list, 'Workshop is removed');
    await expect(list).to.be.accessible();
    stage.fail.eventTypes = new BookingError('unavailable');
    const failed = await show(stage, { slug: 'x' });
    await read(failed, 'does not answer');
    await expect(failed).to.be.accessible();
  });
});

describe('<booking-event-type-editor>, the list', () => {
  it('shows what is offered: lengths, name, places, and what is special', async () => {
    const editor = await show(openStage());
    await read(editor, '1 place of your profile');
    const cards = [...editor.shadowRoot!.querySelectorAll('.event-type')].map((card) =>
      card.textContent.replace(/\s+/g, ' '),
    );
    expect(cards[0]).to.include('Intro call').and.to.include('30 min').and.to.include('/intro');
    expect(cards[1]).to.include('Hidden').and.to.include('Waits for your yes').and.to.include('2 places');
    expect(cards[2]).to.include('Organised by Ben').and.to.not.include('Remove');
  });

  it('removes one, says that bookings stand, and takes it back, with the focus always somewhere', async () => {
    const stage = openStage();
    const editor = await show(stage);
    await press(editor, 'Remove Workshop');
    await read(editor, 'Workshop is removed. What is booked stands.');
    expect(stage.kept.has('workshop')).to.equal(false);
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'undo');
    await sendKeys({ press: 'Enter' });
    await button(editor, 'Edit Workshop');
    expect(savedIn(stage)).to.deep.equal([{ version: 0, value: hidden }]);
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'edit.workshop');
    expect(textOf(editor)).to.not.include('is removed');
  });

  it('shows nothing as removed before the backend said so, and why it is not', async () => {
    const stage = openStage();
    let goOn: () => void = () => undefined;
    const editor = await show(stage);
    stage.hold = new Promise((resolve) => (goOn = resolve));
    stage.fail.removeEventType = new BookingError('refused', { message: 'It is in use.' });
    await press(editor, 'Remove Workshop');
    await read(editor, 'Workshop is being removed');
    await button(editor, 'Edit Workshop');
    goOn();
    await read(editor, 'Workshop: It is in use.');
    expect(stage.kept.has('workshop')).to.equal(true);
  });

  it('asks again to take back what could not be taken back', async () => {
    const stage = openStage();
    const editor = await show(stage);
    await press(editor, 'Remove Workshop');
    await read(editor, 'Workshop is removed');
    stage.fail.saveEventType = new BookingError('unavailable');
    await press(editor, 'Undo');
    await read(editor, 'Workshop: The booking server does not answer');
    stage.fail = {};
    await press(editor, 'Try again');
    await button(editor, 'Edit Workshop');
  });

  it('duplicates one under a name of its own', async () => {
    const stage = openStage();
    const editor = await show(stage);
    await press(editor, 'Duplicate Intro call');
    expect(await valueOf(editor, 'title')).to.equal('Intro call (copy)');
    expect(await valueOf(editor, 'slug')).to.equal('intro-copy');
    await press(editor, 'Save and offer');
    await read(editor, 'Saved.');
    expect(savedIn(stage)).to.deep.equal([
      { version: 0, value: { ...intro, slug: 'intro-copy', title: 'Intro call (copy)' } },
    ]);
  });

  it('opens what the page names, and tells which one is open', async () => {
    const editor = await show(openStage(), { slug: 'workshop' });
    expect(await valueOf(editor, 'title')).to.equal('Workshop');
    const told = oneEvent<EventTypeOpenEvent>(editor, 'event-type-open');
    await press(editor, 'All event types');
    expect((await told).slug).to.equal('');
    expect(editor.slug).to.equal('');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'edit.workshop');
    editor.slug = 'intro';
    await waitUntil(async () => (await valueOf(editor, 'title')) === 'Intro call');
  });

  it('asks again where the list does not come', async () => {
    const stage = openStage();
    stage.fail.eventTypes = new BookingError('unavailable', { fault: 'unreachable' });
    const editor = await show(stage, { slug: 'x' });
    stage.fail = {};
    await press(editor, 'Try again');
    await button(editor, 'Edit Intro call');
  });
});

describe('<booking-event-type-editor>, an event type', () => {
  it('is made: its name follows the title until it is written by hand', async () => {
    const stage = openStage();
    const editor = await show(stage);
    await press(editor, 'New event type');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'title');
    await write(editor, 'title', 'Größeres Gespräch');
    expect(await valueOf(editor, 'slug')).to.equal('groesseres-gespraech');
    await write(editor, 'slug', 'Mein Name');
    await read(editor, 'Name in addresses: only lower-case letters');
    await write(editor, 'title', 'Gespräch');
    expect(await valueOf(editor, 'slug')).to.equal('Mein Name');
    await write(editor, 'slug', '');
    await write(editor, 'title', 'Intro');
    expect(await valueOf(editor, 'slug'), 'it is taken').to.equal('intro-2');
    const saved = oneEvent<SaveEvent<HostEventType>>(editor, 'save');
    await press(editor, 'Save and offer');
    expect((await saved).value).to.deep.equal({
      slug: 'intro-2',
      title: 'Intro',
      durationsMinutes: [30],
      window: { rollingDays: 60 },
    });
    await read(editor, 'Saved.');
    expect(editor.slug).to.equal('intro-2');
    expect((await field(editor, 'slug')).hasAttribute('readonly')).to.equal(true);
    await read(editor, 'It stays, because links and pages hold it.');
    expect(focusIn(editor)?.getAttribute('data-field')).to.equal('heading');
  });

  it('is told where its name is taken by one that is not in the list', async () => {
    const stage = openStage([]);
    const editor = await show(stage, { slug: 'x' });
    await press(editor, 'New event type');
    await write(editor, 'title', 'Call');
    stage.fail.saveEventType = new BookingError('version-conflict');
    await press(editor, 'Save and offer');
    await read(editor, 'Name in addresses: it is taken.');
    expect(textOf(editor)).to.not.include('Somebody else saved');
    stage.fail = {};
    await write(editor, 'slug', 'call-2');
    expect(textOf(editor)).to.not.include('it is taken');
    await press(editor, 'Save and offer');
    await read(editor, 'Saved.');
  });

  it('keeps what is changed while another one is looked at, and marks it', async () => {
    const editor = await show(openStage(), { slug: 'intro' });
    const told = oneEvent<UnsavedChangeEvent>(editor, 'unsaved-change');
    await write(editor, 'title', 'Mine');
    expect((await told).hasUnsaved && editor.hasUnsaved).to.equal(true);
    await press(editor, 'All event types');
    await read(editor, 'Not saved');
    await press(editor, 'Edit Workshop');
    expect(await valueOf(editor, 'title')).to.equal('Workshop');
    await press(editor, 'All event types');
    await press(editor, 'Edit Intro call');
    expect(await valueOf(editor, 'title')).to.equal('Mine');
    await press(editor, 'Discard changes');
    expect(await valueOf(editor, 'title')).to.equal('Intro call');
    expect(editor.hasUnsaved).to.equal(false);
  });

  it('keeps a new one that is not saved yet in the list, until it is given up', async () => {
    const editor = await show(openStage());
    await press(editor, 'New event type');
    await write(editor, 'title', 'Draft');
    await press(editor, 'All event types');
    await read(editor, 'New, not saved');
    await press(editor, 'Edit Draft');
    await press(editor, 'Discard changes');
    await button(editor, 'Edit Intro call');
    expect(textOf(editor)).to.not.include('Draft');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'create');
  });

  it('says what is wrong at its field and on the whole, and leads there', async () => {
    const stage = openStage();
    const editor = await show(stage, { slug: 'intro' });
    await write(editor, 'title', ' ');
    expect(textOf(editor)).to.not.include('Title: please fill it in.');
    await write(editor, 'redirectUrl', 'http://thanks.example');
    await press(editor, 'Save changes');
    await read(editor, '2 things have to be mended');
    expect(focusIn(editor)?.getAttribute('data-field')).to.equal('faults');
    expect(savedIn(stage)).to.deep.equal([]);
    await press(
      editor,
      'Where the page goes after booking: please enter an address that begins with https://.',
    );
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'redirectUrl');
    const control = await field(editor, 'redirectUrl');
    expect(control.getAttribute('aria-invalid')).to.equal('true');
    await write(editor, 'redirectUrl', 'https://thanks.example');
    await write(editor, 'title', 'Intro');
    expect(editor.shadowRoot!.querySelector('.fault')).to.equal(null);
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    expect(savedIn(stage)[0]?.value.redirectUrl).to.equal('https://thanks.example');
  });

  it('says at its field what a backend did not accept, until it is changed', async () => {
    const stage = openStage();
    stage.fail.saveEventType = new BookingError('invalid-request', {
      fields: [{ path: 'value.questions.0.label', message: 'is wrong' }],
    });
    const editor = await show(stage, { slug: 'intro' });
    await write(editor, 'title', 'Intro');
    await press(editor, 'Save changes');
    await read(editor, 'Question 1: the server did not accept this.');
    await press(editor, 'Question 1: the server did not accept this.');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'questions.0.label');
    await write(editor, 'questions.0.label', 'Firm');
    expect(textOf(editor)).to.not.include('did not accept this');
  });

  it('says when somebody else saved meanwhile: theirs can be seen, or mine saved over it', async () => {
    const stage = openStage();
    const editor = await show(stage, { slug: 'intro' });
    await write(editor, 'title', 'Mine');
    stage.kept.set('intro', { version: 5, value: { ...intro, title: 'Theirs' } });
    await press(editor, 'Save changes');
    await read(editor, 'Somebody else saved this');
    expect(await valueOf(editor, 'title')).to.equal('Mine');
    await waitUntil(() => stage.calls.filter(([name]) => name === 'eventTypes').length > 1);
    await aTimeout(0);
    await press(editor, 'Save mine instead');
    await read(editor, 'Saved.');
    expect(stage.kept.get('intro')?.value.title).to.equal('Mine');
    await write(editor, 'title', 'Mine again');
    stage.kept.set('intro', { version: 9, value: { ...intro, title: 'Theirs again' } });
    await press(editor, 'Save changes');
    await press(editor, 'Show what is saved');
    await waitUntil(async () => (await valueOf(editor, 'title')) === 'Theirs again');
  });

  it('can be offered anew where somebody else removed it meanwhile', async () => {
    const stage = openStage();
    const editor = await show(stage, { slug: 'intro' });
    await write(editor, 'title', 'Mine');
    stage.kept.delete('intro');
    await press(editor, 'Save changes');
    await read(editor, 'was removed meanwhile');
    expect(await valueOf(editor, 'title')).to.equal('Mine');
    await press(editor, 'Offer it anew');
    await press(editor, 'Save and offer');
    await read(editor, 'Saved.');
    expect(savedIn(stage).at(-1)).to.deep.equal({ version: 0, value: { ...intro, title: 'Mine' } });
  });

  it('shows it is saving, and not that it is saved', async () => {
    const stage = openStage();
    const editor = await show(stage, { slug: 'intro' });
    await write(editor, 'title', 'Mine');
    let goOn: () => void = () => undefined;
    stage.hold = new Promise((resolve) => (goOn = resolve));
    await press(editor, 'Save changes');
    await read(editor, 'Saving …');
    expect(textOf(editor)).to.not.include('Saved.');
    goOn();
    await read(editor, 'Saved.');
  });

  it('is only to be looked at where another host organises it, with the reason', async () => {
    const editor = await show(openStage(), { slug: 'panel' });
    await read(editor, 'Ben organises this event type, so only Ben can change it.');
    expect(editor.shadowRoot!.querySelectorAll('input, textarea, select').length).to.equal(0);
    expect(textOf(editor)).to.include(theirs.title).and.to.include('45 min');
    expect(textOf(editor)).to.include('Others a guest may bring 3').and.to.include('German · French');
  });
});

describe('<booking-event-type-editor>, the parts of the form', () => {
  it('has several lengths, the first of which is the default', async () => {
    const stage = openStage();
    const editor = await show(stage, { slug: 'intro' });
    (await field(editor, 'durations')).focus();
    await sendKeys({ type: '45' });
    await sendKeys({ press: 'Enter' });
    expect(focusIn(editor)?.getAttribute('data-field')).to.equal('durations');
    await press(editor, 'Move 45 min forward');
    await read(editor, '45 min is 2 of 3.');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'durations.1.earlier');
    await sendKeys({ press: 'Enter' });
    await read(editor, '45 min is 1 of 3.');
    await press(editor, 'Remove 30 min');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'durations.1.remove');
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    expect(savedIn(stage)[0]?.value.durationsMinutes).to.deep.equal([45, 60]);
  });

  it('has questions of each kind, in any order', async () => {
    const stage = openStage();
    const editor = await show(stage, { slug: 'intro' });
    await openAll(editor);
    const kind = (await field(editor, 'questions')) as HTMLSelectElement;
    expect([...kind.options].map(({ value }) => value)).to.deep.equal([
      'text',
      'long-text',
      'email',
      'phone',
      'url',
      'number',
      'choice',
      'choices',
      'consent',
      'hidden',
    ]);
    kind.value = 'choices';
    await press(editor, 'Add question');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'questions.2.label');
    await sendKeys({ type: 'Größe' });
    const options = (await field(editor, 'questions.2.options')) as HTMLTextAreaElement;
    options.focus();
    await sendKeys({ type: 'S' });
    await sendKeys({ press: 'Enter' });
    expect(options.value, 'a line that is begun stays').to.equal('S\n');
    await sendKeys({ type: 'M' });
    (await field(editor, 'questions.2.inCalendarEvent')).click();
    (await field(editor, 'questions.2.required')).click();
    await press(editor, 'Move up: Question 3');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'questions.1.up');
    kind.value = 'hidden';
    await press(editor, 'Add question');
    await write(editor, 'questions.3.label', 'Campaign');
    await read(editor, 'widget.answers = { "campaign": "…" }');
    expect(editor.shadowRoot!.querySelector('[data-field="questions.3.required"]')).to.equal(null);
    kind.value = 'consent';
    await press(editor, 'Add question');
    await write(editor, 'questions.4.label', 'I agree');
    await write(editor, 'questions.4.version', '2026-03');
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    const [company, topic] = intro.questions!;
    expect(savedIn(stage)[0]?.value.questions).to.deep.equal([
      company,
      {
        id: 'groesse',
        kind: 'choices',
        label: 'Größe',
        options: ['S', 'M'],
        inCalendarEvent: true,
        required: true,
      },
      topic,
      { id: 'campaign', kind: 'hidden', label: 'Campaign' },
      { id: 'i-agree', kind: 'consent', label: 'I agree', version: '2026-03' },
    ]);
    await write(editor, 'questions.3.label', 'Source');
    await press(editor, 'Save changes');
    await waitUntil(() => savedIn(stage).length === 2);
    expect(savedIn(stage)[1]?.value.questions?.[3]?.id, 'answers are kept under it').to.equal('campaign');
  });

  it('takes a question out and puts it back where it was', async () => {
    const editor = await show(openStage(), { slug: 'intro' });
    await openAll(editor);
    await press(editor, 'Remove Question 1');
    await read(editor, '“Company” is removed.');
    expect(await valueOf(editor, 'questions.0.label')).to.equal('Topic');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'questions.undo');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'questions.0.label');
    expect(await valueOf(editor, 'questions.0.label')).to.equal('Company');
    expect(editor.hasUnsaved).to.equal(false);
  });

  it('mends a calendar event that names an answer which is not asked for any more', async () => {
    const stage = openStage([{ ...intro, calendarEvent: { title: '{guest} {answer:gone}' } }]);
    const editor = await show(stage, { slug: 'intro' });
    await write(editor, 'title', 'Intro');
    await press(editor, 'Save changes');
    await read(editor, 'names an answer that may not stand there');
    await openAll(editor);
    await press(editor, 'Take it out of the calendar event');
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    expect(savedIn(stage)[0]?.value.calendarEvent).to.deep.equal({ title: '{guest}' });
  });

  it('lets bookings wait for the host’s yes, and says what that means', async () => {
    const stage = openStage();
    const editor = await show(stage, { slug: 'intro' });
    await openAll(editor);
    (await field(editor, 'confirm')).click();
    await read(editor, 'After 24 hours without an answer');
    await write(editor, 'confirmWithinHours', '');
    await press(editor, 'Save changes');
    await read(editor, 'Hours you have to answer: a whole number from 1 to 720.');
    await write(editor, 'confirmWithinHours', '2');
    await write(editor, 'seats', '12');
    (await field(editor, 'hidden')).click();
    await find(editor, 'input[type=radio]:not(:checked)').then((other) => {
      other.click();
    });
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    const { confirmWithinHours, seats, hidden: isHidden, whenConferenceFails } = savedIn(stage)[0]!.value;
    expect([confirmWithinHours, seats, isHidden, whenConferenceFails]).to.deep.equal([
      2,
      12,
      true,
      'next-location',
    ]);
    (await field(editor, 'confirm')).click();
    await press(editor, 'Save changes');
    await waitUntil(() => savedIn(stage).length === 2);
    expect('confirmWithinHours' in savedIn(stage)[1]!.value).to.equal(false);
  });

  it('holds the editors of places and hours as parts of its own value', async () => {
    const stage = openStage();
    const editor = await show(stage, { slug: 'intro' });
    await openAll(editor);
    const places = await standIn(editor, StandInLocations);
    const hours = await standIn(editor, StandInSchedule);
    await waitUntil(() => places.fallback !== undefined && places.checks !== undefined);
    expect(hours.fallback).to.have.property('zone', 'Europe/Berlin');
    expect(hours.lookup).to.have.property('backend', stage.backend);
    expect(places.value).to.equal(undefined);
    expect(hours.value).to.deep.equal({ window: { rollingDays: 60 } });
    const heard: unknown[] = [];
    editor.addEventListener('change', (event) => heard.push((event as { value?: unknown }).value));
    places.choose([{ id: 'office', kind: 'in-person', detail: 'Main street 1' }]);
    hours.choose({ window: { rollingDays: 7 }, noticeMinutes: 120 });
    expect(heard.length).to.equal(2);
    await read(editor, '1 place');
    places.isValid = false;
    await press(editor, 'Save changes');
    await waitUntil(() => places.matches(':focus'));
    expect(places.isReported).to.equal(true);
    expect(savedIn(stage)).to.deep.equal([]);
    places.isValid = true;
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    const { locations, window, noticeMinutes } = savedIn(stage)[0]!.value;
    expect([locations?.length, window, noticeMinutes]).to.deep.equal([1, { rollingDays: 7 }, 120]);
    places.choose(undefined);
    await press(editor, 'Save changes');
    await waitUntil(() => savedIn(stage).length === 2);
    expect('locations' in savedIn(stage)[1]!.value).to.equal(false);
  });

  it('is led to each field, whatever has to be opened first', async () => {
    const editor = await show(openStage());
    for (const name of ['title', 'slug', 'durations', 'questions', 'confirm', 'redirectUrl', 'hidden'])
      expect([
        await editor.reveal({ field: name, id: 'intro' }),
        focusIn(editor)?.getAttribute('data-field'),
      ]).to.deep.equal([true, name]);
    for (const name of [
      'bufferAfterMinutes',
      'noticeMinutes',
      'window',
      'limits',
      'weekly',
      'intervalMinutes',
    ]) {
      expect(await editor.reveal({ field: name, id: 'workshop' })).to.equal(true);
      const hours = await standIn(editor, StandInSchedule);
      expect(hours.revealed).to.equal(name);
    }
    expect(await editor.reveal({ field: 'locations', id: 'workshop' })).to.equal(true);
    const inRoom = { field: 'bufferAfterMinutes', id: 'room', eventType: 'workshop' };
    expect(await editor.reveal(inRoom), 'a field of a place').to.equal(true);
    expect((await standIn(editor, StandInLocations)).revealed).to.equal('bufferAfterMinutes of room');
    const onDate = { field: 'overrides', id: '2026-12-24', eventType: 'workshop' };
    expect(await editor.reveal(onDate), 'a date').to.equal(true);
    expect((await standIn(editor, StandInSchedule)).revealed).to.equal('overrides of 2026-12-24');
    expect(await editor.reveal({ field: 'nothing', id: 'workshop' })).to.equal(false);
    expect(await valueOf(editor, 'title')).to.equal('Workshop');
    const fresh = document.createElement('booking-event-type-editor');
    fresh.backend = openStage().backend;
    document.body.append(fresh);
    expect(await fresh.reveal({ field: 'redirectUrl', id: 'intro' }), 'before anything was read').to.equal(
      true,
    );
    fresh.remove();
  });
});

describe('<booking-event-type-editor>, wherever it is', () => {
  it('speaks German and Arabic', async () => {
    const german = await show(openStage(), { language: 'de', slug: 'intro' });
    await read(german, 'Worum es geht');
    await openAll(german);
    await read(german, 'Buchungen warten auf Ihr Ja');
    const arabic = await show(openStage(), { language: 'ar', slug: 'intro' });
    await read(arabic, 'ما هو');
    expect(getComputedStyle(await find(arabic, '.base')).direction).to.equal('rtl');
    expect(getComputedStyle(await field(arabic, 'slug')).direction).to.equal('ltr');
  });

  it('needs no more width than a small phone has', async () => {
    await setViewport({ width: 360, height: 740 });
    for (const language of ['en', 'de', 'ar'])
      for (const slug of ['', 'intro', 'workshop', 'panel']) {
        const editor = await show(
          openStage([{ ...intro, title: 'Donaudampfschifffahrtsgesellschaft'.repeat(3) }, hidden, theirs]),
          { language, slug, width: 328 },
        );
        await find(editor, slug === '' ? '.event-type' : '.heading');
        if (slug !== '' && slug !== 'panel') await openAll(editor);
        const base = await find(editor, '.base');
        expect(base.scrollWidth, `${language} ${slug}`).to.be.at.most(328);
        expect(document.documentElement.scrollWidth).to.be.at.most(360);
      }
    await setViewport({ width: 1280, height: 800 });
  });

  it('leaves nothing open by itself but what it is for', async () => {
    const editor = await show(openStage(), { slug: 'intro' });
    await find(editor, 'details');
    const parts = editor.shadowRoot!.querySelectorAll('details');
    expect([parts.length, [...parts].some(({ open }) => open)]).to.deep.equal([everyPart.length, false]);
  });
});
