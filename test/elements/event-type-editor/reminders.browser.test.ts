import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/index.js';
import type { HostEventType } from '../../../src/contract/index.js';
import {
  field,
  find,
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

const name = 'remindBeforeMinutes';
const reminded: HostEventType = { ...intro, remindBeforeMinutes: [1440, 60] };
const chips = (editor: Element) =>
  [...editor.shadowRoot!.querySelectorAll('[part=reminder] > span')].map((chip) => chip.textContent.trim());
const suggestions = (editor: Element) =>
  [...editor.shadowRoot!.querySelectorAll('[part=suggested-reminder]')].map((one) =>
    one.getAttribute('aria-label'),
  );
const count = async (editor: Element) => (await field(editor, name)) as HTMLInputElement;
const unit = async (editor: Element) => (await find(editor, `#field-${name}-unit`)) as HTMLSelectElement;

/** The form of an event type, with the part open that reminders stand in. */
async function open(stage: Stage, options: { width?: number; language?: string } = {}): Promise<Element> {
  const editor = await show(stage, { ...options, slug: 'intro' });
  const part = (await find(editor, '[part=reminders]')).closest('details')!;
  part.open = true;
  return editor;
}

async function chooseUnit(editor: Element, value: string): Promise<void> {
  const select = await unit(editor);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

async function save(editor: Element, stage: Stage): Promise<HostEventType> {
  await press(editor, 'Save changes');
  await read(editor, 'Saved.');
  return savedIn(stage).at(-1)!.value;
}

describe('<booking-event-type-editor>, reminders', () => {
  for (const [name, options] of [
    ['wide', {}],
    ['in German, narrow', { language: 'de', width: 320 }],
    ['from right to left, narrow', { language: 'ar', width: 320 }],
  ] as const)
    it(`are accessible, as many as there can be, some, and where there are none: ${name}`, async () => {
      for (const reminders of [[1440, 720, 60, 30, 5], [2880], undefined]) {
        const value = reminders ? { ...intro, remindBeforeMinutes: reminders } : intro;
        const editor = await open(openStage([value]), options);
        await expect(editor).to.be.accessible();
        const fieldset = await find(editor, '[part=reminders]');
        expect(fieldset.scrollWidth).to.be.at.most(fieldset.clientWidth);
        editor.remove();
      }
    });

  it('are suggested, added with one press, and saved', async () => {
    const stage = openStage([intro]);
    const editor = await open(stage);
    expect(suggestions(editor)).to.deep.equal(['Add: 1 day before', 'Add: 1 hour before']);
    await press(editor, 'Add: 1 hour before');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === `${name}.60.remove`);
    expect(suggestions(editor)).to.deep.equal(['Add: 1 day before']);
    await press(editor, 'Add: 1 day before');
    await read(editor, '2 reminders');
    expect(chips(editor)).to.deep.equal(['1 day before', '1 hour before']);
    expect(await save(editor, stage)).to.deep.equal(reminded);
  });

  it('are written and taken out with the keyboard alone', async () => {
    const stage = openStage([reminded]);
    const editor = await open(stage);
    (await count(editor)).focus();
    await sendKeys({ type: '2' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => chips(editor).length === 3);
    expect(focusIn(editor)?.getAttribute('data-field')).to.equal(name);
    expect(await valueOf(editor, name)).to.equal('');
    await sendKeys({ type: '45' });
    await sendKeys({ press: 'Tab' });
    expect(focusIn(editor)).to.equal(await unit(editor));
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => chips(editor).length === 4);
    expect(chips(editor)).to.deep.equal([
      '1 day before',
      '2 hours before',
      '1 hour before',
      '45 minutes before',
    ]);
    (await field(editor, `${name}.1440.remove`)).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === `${name}.120.remove`);
    expect((await save(editor, stage)).remindBeforeMinutes).to.deep.equal([120, 60, 45]);
  });

  it('are left out again once the last is taken out', async () => {
    const stage = openStage([{ ...intro, remindBeforeMinutes: [60] }]);
    const editor = await open(stage);
    await press(editor, 'Remove 1 hour before');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === name);
    expect(await save(editor, stage)).to.deep.equal(intro);
  });

  it('are five at most', async () => {
    const stage = openStage([{ ...intro, remindBeforeMinutes: [50, 40, 30, 20] }]);
    const editor = await open(stage);
    (await count(editor)).value = '1';
    await press(editor, 'Add a reminder');
    await read(editor, 'There are 5, which is the most there can be.');
    expect(editor.shadowRoot!.querySelector(`#field-${name}`)).to.equal(null);
    expect(suggestions(editor)).to.deep.equal([]);
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === name);
    await press(editor, 'Remove 20 minutes before');
    await count(editor);
    expect((await save(editor, stage)).remindBeforeMinutes).to.deep.equal([60, 50, 40, 30]);
  });

  it('are from 5 minutes to 28 days before, in each unit, and none is there twice', async () => {
    const editor = await open(openStage([reminded]));
    for (const [value, text, stands] of [
      ['minutes', '4', false],
      ['minutes', '5', true],
      ['minutes', '40321', false],
      ['hours', '0', false],
      ['hours', '673', false],
      ['hours', '24', true],
      ['days', '29', false],
      ['days', '1.5', false],
      ['days', '28', true],
    ] as const) {
      await chooseUnit(editor, value);
      const input = await count(editor);
      input.value = text;
      expect(input.checkValidity(), `${text} ${value}`).to.equal(stands);
    }
    await chooseUnit(editor, 'hours');
    (await count(editor)).value = '24';
    await press(editor, 'Add a reminder');
    await waitUntil(async () => (await valueOf(editor, name)) === '');
    expect(chips(editor)).to.deep.equal(['1 day before', '1 hour before']);
  });

  it('say what is wrong with them, and lead there', async () => {
    const stage = openStage([{ ...intro, remindBeforeMinutes: [60, 2] }]);
    const editor = await open(stage);
    await write(editor, 'title', 'Mine');
    await press(editor, 'Save changes');
    await press(editor, 'Reminders by mail: from 5 minutes to 28 days.');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === name);
    expect((await count(editor)).getAttribute('aria-invalid')).to.equal('true');
    await expect(editor).to.be.accessible();
    await press(editor, 'Remove 2 minutes before');
    stage.fail.saveEventType = new BookingError('invalid-request', {
      fields: [{ path: 'value.remindBeforeMinutes.0', message: 'is wrong' }],
    });
    await press(editor, 'Save changes');
    await read(editor, 'Reminders by mail: the server did not accept this.');
    stage.fail = {};
    await press(editor, 'Remove 1 hour before');
    expect(textOf(editor)).to.not.include('did not accept this');
    expect(await save(editor, stage)).to.deep.equal({ ...intro, title: 'Mine' });
  });

  it('are not offered, and kept, where the server writes no mails', async () => {
    const stage = openStage([reminded]);
    stage.ways = ['calendar', 'none'];
    const editor = await open(stage);
    await read(editor, 'This server sends no mails, so it can remind nobody');
    expect(chips(editor)).to.deep.equal([]);
    expect(
      (await find(editor, '[part=reminders]')).querySelectorAll('button, input, select').length,
    ).to.equal(0);
    expect(textOf(editor)).to.not.include('2 reminders');
    await expect(editor).to.be.accessible();
    await write(editor, 'title', 'Mine');
    expect(await save(editor, stage)).to.deep.equal({ ...reminded, title: 'Mine' });
  });

  it('can be changed where nobody knows who can tell', async () => {
    const stage = openStage([reminded]);
    stage.ways = undefined;
    const editor = await open(stage);
    await press(editor, 'Remove 1 day before');
    expect((await save(editor, stage)).remindBeforeMinutes).to.deep.equal([60]);
  });

  it('say so where the profile has nobody told of anything', async () => {
    const stage = openStage([reminded]);
    stage.notifiedBy = 'none';
    const editor = await open(stage);
    await read(
      editor,
      'Your profile says that nobody is told of your bookings, so nobody is reminded either.',
    );
  });

  it('are among what is to be seen of one that another host organises', async () => {
    const stage = openStage([]);
    const value = { ...theirs, remindBeforeMinutes: [2880] };
    stage.kept.set('panel', { version: 1, value, organiser: 'Ben' });
    const editor = await show(stage, { slug: 'panel' });
    await read(editor, 'Reminders by mail 2 days before');
  });
});
