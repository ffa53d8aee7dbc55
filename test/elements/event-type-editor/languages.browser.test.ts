import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { BookingError } from '../../../src/contract/index.js';
import type { HostEventType } from '../../../src/contract/index.js';
import {
  button,
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
  valueOf,
  write,
} from './stage.js';

const translated: HostEventType = {
  ...intro,
  translations: { de: { title: 'Erstgespräch', questions: { topic: { options: { Loops: 'Schleifen' } } } } },
};

async function open(value: HostEventType = intro, language = 'en-GB') {
  const stage = openStage([value]);
  const editor = await show(stage, { slug: 'intro', language });
  await find(editor, 'details');
  for (const details of editor.shadowRoot!.querySelectorAll('details')) details.open = true;
  await aTimeout(0);
  return { stage, editor };
}

async function addLanguage(editor: Element, tag: string): Promise<void> {
  const select = (await field(editor, 'translations')) as HTMLSelectElement;
  select.value = tag;
  await press(editor, 'Add language');
}

describe('<booking-event-type-editor>, languages', () => {
  for (const language of ['en-GB', 'ar'])
    it(`are accessible: ${language}`, async () => {
      const { editor } = await open(translated, language);
      await field(editor, 'translations.de.title');
      await expect(editor).to.be.accessible();
    });

  it('begin with the host’s own words alone', async () => {
    const { editor } = await open();
    expect(textOf(editor)).to.include('Your own words only');
  });

  it('are added, written beside the host’s words, and saved without what is empty', async () => {
    const { stage, editor } = await open();
    await addLanguage(editor, 'de');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'translations.de.title');
    await read(editor, 'German 0 of 6 texts');
    expect((await field(editor, 'translations.de.title')).lang).to.equal('de');
    const card = await find(editor, '[part="language"]');
    expect(card.textContent).to.include('Intro call').and.to.include('A short conversation.');
    await write(editor, 'translations.de.title', 'Erstgespräch');
    await write(editor, 'translations.de.questions.1.options.0', 'Schleifen');
    await read(editor, 'German 2 of 6 texts');
    await addLanguage(editor, 'fr');
    await field(editor, 'translations.fr.title');
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    expect(savedIn(stage).at(-1)?.value).to.deep.equal(translated);
    expect(editor.shadowRoot!.querySelectorAll('[part="language"]').length).to.equal(1);
  });

  it('are each offered once', async () => {
    const { editor } = await open(translated);
    const select = (await field(editor, 'translations')) as HTMLSelectElement;
    const offered = [...select.options].map(({ value }) => value);
    expect([offered.includes('de'), offered.includes('fr')]).to.deep.equal([false, true]);
  });

  it('are taken out with their texts, and put back', async () => {
    const { stage, editor } = await open(translated);
    await press(editor, 'Remove German');
    await read(editor, 'German is removed.');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'translations.undo');
    await press(editor, 'Undo');
    expect(await valueOf(editor, 'translations.de.title')).to.equal('Erstgespräch');
    await press(editor, 'Remove German');
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    expect(savedIn(stage).at(-1)?.value).to.deep.equal(intro);
    expect(textOf(editor)).to.not.include('is removed');
  });

  it('follow an option that is reworded, and a question that is taken out leaves none behind', async () => {
    const { stage, editor } = await open(translated);
    await write(editor, 'questions.1.options', 'Hoops\nCards');
    expect(await valueOf(editor, 'translations.de.questions.1.options.0')).to.equal('Schleifen');
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    expect(savedIn(stage).at(-1)?.value.translations).to.deep.equal({
      de: { title: 'Erstgespräch', questions: { topic: { options: { Hoops: 'Schleifen' } } } },
    });
    await press(editor, 'Remove Question 2');
    await press(editor, 'Save changes');
    await waitUntil(() => savedIn(stage).length === 2);
    expect(savedIn(stage).at(-1)?.value.translations).to.deep.equal({ de: { title: 'Erstgespräch' } });
  });

  it('say what is wrong at the field, and lead there', async () => {
    const { editor } = await open(translated);
    await write(editor, 'translations.de.title', 'x'.repeat(201));
    await press(editor, 'Save changes');
    await press(editor, 'Languages, German: this is too long.');
    await waitUntil(() => focusIn(editor)?.getAttribute('data-field') === 'translations.de.title');
    await read(editor, 'Title: this is too long.');
  });

  it('say what a backend did not accept', async () => {
    const { stage, editor } = await open(translated);
    stage.fail.saveEventType = new BookingError('invalid-request', {
      fields: [{ path: 'value.translations.de.locations.moon', message: 'is of nothing here' }],
    });
    await write(editor, 'translations.de.title', 'Anruf');
    await press(editor, 'Save changes');
    await button(editor, 'Languages: the server did not accept this.');
  });
});

describe('<booking-event-type-editor>, whom guests may bring', () => {
  it('is a number, or nobody', async () => {
    const { stage, editor } = await open();
    await write(editor, 'furtherGuests', '3');
    await press(editor, 'Save changes');
    await read(editor, 'Saved.');
    expect(savedIn(stage).at(-1)?.value.furtherGuests).to.equal(3);
    await write(editor, 'furtherGuests', '');
    await press(editor, 'Save changes');
    await waitUntil(() => savedIn(stage).length === 2);
    expect(savedIn(stage).at(-1)?.value).to.deep.equal(intro);
  });

  it('is not for times that several guests share', async () => {
    const { stage, editor } = await open();
    await write(editor, 'seats', '8');
    await write(editor, 'furtherGuests', '2');
    await press(editor, 'Save changes');
    await read(editor, 'Others a guest may bring: not where several guests share a time.');
    expect(savedIn(stage)).to.deep.equal([]);
  });
});
