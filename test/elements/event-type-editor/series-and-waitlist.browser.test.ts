import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/index.js';
import type { HostEventType } from '../../../src/contract/index.js';
import {
  button,
  field,
  focusIn,
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
import type { Stage } from './stage.js';

const both: HostEventType = { ...intro, seriesAtMost: 4, waitlistOfferMinutes: 60 };

/** The form of an event type, with the part open that both fields stand in. */
async function open(stage: Stage, options: { width?: number; language?: string } = {}): Promise<Element> {
  const editor = await show(stage, { ...options, slug: 'intro' });
  (await field(editor, 'seriesAtMost')).closest('details')!.open = true;
  return editor;
}

async function save(editor: Element, stage: Stage): Promise<HostEventType> {
  await press(editor, 'Save changes');
  await read(editor, 'Saved.');
  return savedIn(stage).at(-1)!.value;
}

async function chooseMost(editor: Element, most: string): Promise<void> {
  const select = (await field(editor, 'seriesAtMost')) as HTMLSelectElement;
  select.value = most;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What is said of a control beside its label. */
async function helpOf(editor: Element, name: string): Promise<string> {
  const ids = (await field(editor, name)).getAttribute('aria-describedby')!.split(' ');
  return ids.map((id) => editor.shadowRoot!.getElementById(id)!.textContent).join(' ');
}

describe('<booking-event-type-editor>, several times in one go and the waiting list', () => {
  for (const [name, options] of [
    ['wide', {}],
    ['in German, narrow', { language: 'de', width: 320 }],
    ['from right to left, narrow', { language: 'ar', width: 320 }],
  ] as const)
    it(`are accessible, on and off: ${name}`, async () => {
      for (const value of [both, intro]) {
        const editor = await open(openStage([value]), options);
        await expect(editor).to.be.accessible();
        const part = (await field(editor, 'seriesAtMost')).closest('details')!;
        expect(part.scrollWidth).to.be.at.most(part.clientWidth);
        editor.remove();
      }
    });

  it('are off at first, each with a sentence on what it does', async () => {
    const editor = await open(openStage([intro]));
    expect(await valueOf(editor, 'seriesAtMost')).to.equal('');
    expect(await helpOf(editor, 'seriesAtMost')).to.include('all of them are booked, or none');
    expect(await helpOf(editor, 'waitlist')).to.include('offered to one after the other');
    expect(editor.shadowRoot!.querySelector('[data-field=waitlistOfferMinutes]')).to.equal(null);
    const options = [...(await field(editor, 'seriesAtMost')).querySelectorAll('option')];
    expect([options[0]!.label, options[1]!.label, options.at(-1)!.label, options.length]).to.deep.equal([
      'Off',
      'Up to 2 times',
      'Up to 12 times',
      12,
    ]);
  });

  it('are chosen, summed up, and saved', async () => {
    const stage = openStage([intro]);
    const editor = await open(stage);
    await chooseMost(editor, '4');
    (await field(editor, 'waitlist')).click();
    expect(await valueOf(editor, 'waitlistOfferMinutes')).to.equal('60');
    await read(editor, 'Up to 4 in one go · Waiting list');
    expect(await save(editor, stage)).to.deep.equal(both);
  });

  it('are left out again once they are off', async () => {
    const stage = openStage([both]);
    const editor = await open(stage);
    await chooseMost(editor, '');
    (await field(editor, 'waitlist')).click();
    expect(await save(editor, stage)).to.deep.equal(intro);
  });

  it('leave the texts in other languages as they are', async () => {
    const translations = { de: { title: 'Kennenlernen' } };
    const stage = openStage([{ ...intro, translations }]);
    const editor = await open(stage);
    await chooseMost(editor, '2');
    expect(await save(editor, stage)).to.deep.equal({ ...intro, translations, seriesAtMost: 2 });
  });

  it('are as they were after all was discarded', async () => {
    const editor = await open(openStage([both]));
    await chooseMost(editor, '8');
    await write(editor, 'waitlistOfferMinutes', '90');
    await press(editor, 'Discard changes');
    await waitUntil(async () => (await valueOf(editor, 'seriesAtMost')) === '4');
    expect(await valueOf(editor, 'waitlistOfferMinutes')).to.equal('60');
  });

  it('are set with the keyboard alone', async () => {
    const stage = openStage([intro]);
    const editor = await open(stage);
    (await field(editor, 'seriesAtMost')).focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    expect(focusIn(editor)).to.equal(await field(editor, 'waitlist'));
    await sendKeys({ press: 'Space' });
    await field(editor, 'waitlistOfferMinutes');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focusIn(editor)).to.equal(await button(editor, '30 minutes'));
    await sendKeys({ press: 'Enter' });
    expect(await save(editor, stage)).to.deep.equal({ ...intro, seriesAtMost: 2, waitlistOfferMinutes: 30 });
  });

  it('say what usual lengths there are, which it is, and what comes of it', async () => {
    const editor = await open(openStage([both]));
    const offers = () =>
      [...editor.shadowRoot!.querySelectorAll('[part=suggested-offer]')].map((one) => [
        one.textContent.trim(),
        one.ariaPressed,
      ]);
    expect(offers()).to.deep.equal([
      ['30 minutes', 'false'],
      ['1 hour', 'true'],
      ['2 hours', 'false'],
      ['1 day', 'false'],
    ]);
    await press(editor, '1 day');
    await waitUntil(() => offers()[3]?.[1] === 'true');
    expect(await helpOf(editor, 'waitlistOfferMinutes')).to.equal(
      'Without an answer within 1 day it goes to the next in line.',
    );
  });

  it('say what is wrong with them, and lead there', async () => {
    const stage = openStage([both]);
    const editor = await open(stage);
    await write(editor, 'waitlistOfferMinutes', '4');
    await press(editor, 'Save changes');
    await press(editor, 'Minutes that a free time is kept for each: whole minutes from 5 to 1440.');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'waitlistOfferMinutes');
    await expect(editor).to.be.accessible();
    await write(editor, 'waitlistOfferMinutes', '45');
    stage.fail.saveEventType = new BookingError('invalid-request', {
      fields: [
        { path: 'value.seriesAtMost', message: 'is wrong' },
        { path: 'value.waitlistOfferMinutes', message: 'is wrong' },
      ],
    });
    await press(editor, 'Save changes');
    await press(editor, 'Several times in one go: the server did not accept this.');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'seriesAtMost');
    expect((await field(editor, 'waitlistOfferMinutes')).getAttribute('aria-invalid')).to.equal('true');
    stage.fail = {};
    await chooseMost(editor, '6');
    await write(editor, 'waitlistOfferMinutes', '50');
    expect(await save(editor, stage)).to.deep.equal({ ...intro, seriesAtMost: 6, waitlistOfferMinutes: 50 });
  });

  it('say where nobody could be told of a free time, and stay to be set', async () => {
    const stage = openStage([intro]);
    stage.ways = ['calendar', 'none'];
    const editor = await open(stage);
    expect(await helpOf(editor, 'waitlist')).to.include('so nobody could be told, and nobody can wait');
    (await field(editor, 'waitlist')).click();
    await field(editor, 'waitlistOfferMinutes');
    await expect(editor).to.be.accessible();
    expect((await save(editor, stage)).waitlistOfferMinutes).to.equal(60);
  });

  it('say where the profile has nobody told of anything', async () => {
    const stage = openStage([both]);
    stage.notifiedBy = 'none';
    const editor = await open(stage);
    await read(editor, 'Your profile says that nobody is told of your bookings, so nobody can wait either.');
  });

  it('say nothing of that where nobody knows who can tell', async () => {
    const stage = openStage([both]);
    stage.ways = undefined;
    const editor = await open(stage);
    await field(editor, 'waitlist');
    expect(textOf(editor)).to.not.include('nobody can wait');
  });

  it('are among what is to be seen of one that another host organises', async () => {
    const stage = openStage([]);
    const value = { ...theirs, seriesAtMost: 3, waitlistOfferMinutes: 120 };
    stage.kept.set('panel', { version: 1, value, organiser: 'Ben' });
    const editor = await show(stage, { slug: 'panel' });
    await read(editor, 'Several times in one go Up to 3 times');
    await read(editor, 'Waiting list Without an answer within 2 hours it goes to the next in line.');
  });
});
