import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { SettingsGoEvent } from '../../../src/elements/host/settings-place.js';
import type { SaveEvent, UnsavedChangeEvent } from '../../../src/elements/host/settings-events.js';
import type { BookingScheduleEditor } from '../../../src/elements/schedule-editor/schedule-editor.js';
import type { ScheduleTerms } from '../../../src/elements/schedule-editor/schedule-terms.js';
import { emulateMedia, setViewport } from '../driver.js';
import { intro, profile, schedule } from './schedule-backend.js';
import { handsOn, open, settled, show } from './schedule-page.js';

const monday = schedule.weekly[1]!;
const previewIn = (editor: BookingScheduleEditor) =>
  editor.shadowRoot!.querySelector('booking-slot-preview')!;

describe('<booking-schedule-editor> of a profile', () => {
  it('is accessible: as it is read, with faults, while copying, with dates chosen, unsaved', async () => {
    const { editor } = await open();
    const { click, write, clickDate, find, button } = handsOn(editor);
    await expect(editor).to.be.accessible();
    await write('weekly.1.1.from', '11:00');
    await write('weekly.2.0.to', 'late');
    await click('Copy the hours of Monday');
    button('Next month').click();
    await settled(editor);
    await clickDate(find('button[data-date]:not([aria-disabled="true"])').dataset['date']!);
    handsOn(editor).labelled('Other hours').click();
    await settled(editor);
    editor.reportValidity();
    await settled(editor);
    await expect(editor).to.be.accessible();
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const { editor } = await open({}, 'intro', 'ar');
    editor.theme = 'dark';
    await settled(editor);
    expect(editor.shadowRoot!.querySelector('.base')!.getAttribute('dir')).to.equal('rtl');
    await expect(editor).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('shows the week as it is saved, and changes nothing by being looked at', async () => {
    const { editor } = await open();
    const { at, all } = handsOn(editor);
    expect(at('weekly.1.1.from').value).to.equal('13:00');
    expect(all('.day').length).to.equal(7);
    expect(editor.hasUnsaved).to.equal(false);
    expect(all('[part=save]')).to.deep.equal([]);
  });

  it('begins the week as the region does, with its clock', async () => {
    const { editor } = await open({}, '', 'en-US');
    const { all, at } = handsOn(editor);
    expect(all('.day-name')[0]!.textContent).to.equal('Sunday');
    expect(at('weekly.1.1.to').value).to.equal('5:00 PM');
  });

  it('takes times as people write them, and saves what became of them', async () => {
    const { editor, kept } = await open();
    const { write, at, click, text } = handsOn(editor);
    await write('weekly.2.0.from', '830');
    expect(at('weekly.2.0.from').value).to.equal('08:30');
    expect(editor.hasUnsaved).to.equal(true);
    await write('weekly.2.0.to', '24');
    const saved = oneEvent(editor, 'save') as unknown as Promise<SaveEvent<ScheduleTerms>>;
    await click('Save changes');
    expect((await saved).value.schedule?.weekly[2]).to.deep.equal([{ from: '08:30', to: '24:00' }]);
    expect(kept.profile.value).to.deep.equal({
      ...profile,
      schedule: { ...schedule, weekly: { ...schedule.weekly, 2: [{ from: '08:30', to: '24:00' }] } },
    });
    expect(text()).to.contain('Saved.');
    expect(editor.hasUnsaved).to.equal(false);
  });

  it('keeps what is no time, says so at its field, and saves nothing meanwhile', async () => {
    const { editor, kept } = await open();
    const { write, at, click, faultAt, text, focused } = handsOn(editor);
    const change = oneEvent(editor, 'unsaved-change') as unknown as Promise<UnsavedChangeEvent>;
    await write('weekly.2.0.from', 'after breakfast');
    expect((await change).hasUnsaved).to.equal(true);
    expect(at('weekly.2.0.from').value).to.equal('after breakfast');
    expect(faultAt('weekly.2.0.from')).to.contain('time of day');
    await write('weekly.2.0.to', '');
    expect(faultAt('weekly.2.0.to')).to.equal('Please fill this in.');
    await click('Save changes');
    expect(kept.profile.version).to.equal(1);
    expect(text()).to.contain('2 fields need your attention');
    expect(focused()).to.equal(at('weekly.2.0.from'));
    await write('weekly.2.0.from', '9');
    await write('weekly.2.0.to', '17');
    expect(text()).not.to.contain('attention');
    expect(editor.hasUnsaved).to.equal(false);
  });

  it('names hours that overlap at the one to mend, and those that go on tomorrow', async () => {
    const { editor } = await open();
    const { write, faultAt, text } = handsOn(editor);
    await write('weekly.1.1.from', '11:30');
    expect(faultAt('weekly.1.1.from')).to.contain('overlaps');
    expect(faultAt('weekly.1.0.from')).to.equal('');
    expect(editor.checkValidity()).to.equal(false);
    await write('weekly.2.0.from', '22:00');
    await write('weekly.2.0.to', '02:00');
    expect(faultAt('weekly.2.0.to')).to.equal('');
    expect(text()).to.contain('Runs past midnight, until 02:00 the next day.');
  });

  it('adds hours after the last ones, takes them away, and back again', async () => {
    const { editor } = await open();
    const { click, at, focused, all, text } = handsOn(editor);
    await click('Add hours on Monday');
    expect([at('weekly.1.2.from').value, at('weekly.1.2.to').value]).to.deep.equal(['18:00', '20:00']);
    expect(focused()).to.equal(at('weekly.1.2.from'));
    await click('Remove 09:00 to 12:00 on Monday');
    expect(at('weekly.1.0.from').value).to.equal('13:00');
    expect(focused()!.getAttribute('aria-label')).to.equal('Add hours on Monday');
    expect(text()).to.contain('Hours removed.');
    await click('Undo');
    expect(at('weekly.1.0.from').value).to.equal('09:00');
    expect(focused()).not.to.equal(null);
    expect(all('[part=undo]')).to.deep.equal([]);
  });

  it('keeps odd text with its hours when those before are removed', async () => {
    const { editor } = await open();
    const { write, click, at, faultAt } = handsOn(editor);
    await write('weekly.1.1.from', 'noon');
    await click('Remove 09:00 to 12:00 on Monday');
    expect(at('weekly.1.0.from').value).to.equal('noon');
    expect(faultAt('weekly.1.0.from')).to.contain('time of day');
  });

  it('closes a day and opens it with the hours it had', async () => {
    const { editor } = await open();
    const { tick, at, all } = handsOn(editor);
    await tick('Monday');
    expect(all('[data-path^="weekly.1."]')).to.deep.equal([]);
    await tick('Monday');
    expect(at('weekly.1.1.to').value).to.equal('17:00');
    await tick('Sunday');
    expect(at('weekly.7.0.from').value).to.equal('09:00');
  });

  it('copies a day’s hours to others, and Escape gives up', async () => {
    const { editor } = await open();
    const { click, tick, focused, all, text, find, button } = handsOn(editor);
    await click('Copy the hours of Monday');
    expect(focused()!.textContent).to.contain('Monday to Friday');
    await sendKeys({ press: 'Escape' });
    await settled(editor);
    expect(all('[part=copying]')).to.deep.equal([]);
    expect(focused()).to.equal(button('Copy the hours of Monday'));
    await click('Copy the hours of Monday');
    await click('Monday to Friday');
    const copying = find('[part=copying]');
    [...copying.querySelectorAll('label')].find((one) => one.textContent.includes('Tuesday'))!.click();
    await settled(editor);
    (copying.querySelector('[part=apply]') as HTMLElement).click();
    await settled(editor);
    expect(text()).to.contain('The hours of Monday now count on 3 other days.');
    expect(all('[data-path^="weekly.5."]').length).to.equal(4);
    expect(all('[data-path^="weekly.2."]').length).to.equal(2);
    await click('Undo');
    expect(all('[data-path^="weekly.5."]')).to.deep.equal([]);
    await tick('Monday');
    expect(editor.hasUnsaved).to.equal(true);
  });

  it('takes another time zone', async () => {
    const { editor, kept } = await open();
    const { find, click } = handsOn(editor);
    const picker = find('booking-time-zone-picker');
    const { TimeZoneChangeEvent } = await import(
      '../../../src/elements/time-zone-picker/time-zone-change-event.js'
    );
    picker.dispatchEvent(new TimeZoneChangeEvent('America/New_York'));
    await settled(editor);
    await click('Save changes');
    expect(kept.profile.value.schedule.zone).to.equal('America/New_York');
  });
});

describe('saving hours', () => {
  it('keeps both where somebody else saved meanwhile, and asks which', async () => {
    const { editor, kept, backend } = await open();
    const { write, click, text, at } = handsOn(editor);
    await write('weekly.2.0.from', '10');
    const theirs = { ...profile, schedule: { ...schedule, weekly: {} } };
    kept.profile = { version: 5, value: theirs };
    await click('Save changes');
    expect(text()).to.contain('Somebody else saved this');
    expect(at('weekly.2.0.from').value).to.equal('10:00');
    await click('Save mine instead');
    expect((await backend.profile()).value.schedule.weekly[2]).to.deep.equal([
      { from: '10:00', to: '17:00' },
    ]);
  });

  it('shows what somebody else saved where that is wanted', async () => {
    const { editor, kept } = await open();
    const { write, click, all } = handsOn(editor);
    await write('weekly.2.0.from', '10');
    kept.profile = { version: 5, value: { ...profile, schedule: { ...schedule, weekly: {} } } };
    await click('Save changes');
    await click('Show what is saved');
    expect(all('.day.open')).to.deep.equal([]);
    expect(editor.hasUnsaved).to.equal(false);
  });

  it('says which field the server did not take, and loses nothing', async () => {
    const fields = [{ path: 'value.schedule.weekly.2.0.from', message: 'no' }];
    const { editor } = await open({ refuse: new BookingError('invalid-request', { fields }) });
    const { write, click, faultAt, at, text } = handsOn(editor);
    await write('weekly.2.0.from', '10');
    await click('Save changes');
    expect(text()).to.contain('Something was not accepted.');
    expect(faultAt('weekly.2.0.from')).to.equal('The server did not accept this.');
    expect(at('weekly.2.0.from').value).to.equal('10:00');
    await click('Save changes');
    expect(editor.hasUnsaved).to.equal(false);
  });

  it('gives up what was changed, odd text too', async () => {
    const { editor } = await open();
    const { write, click, at, focused } = handsOn(editor);
    await write('weekly.2.0.from', 'x');
    await write('weekly.1.0.from', '10');
    await click('Discard changes');
    expect([at('weekly.2.0.from').value, at('weekly.1.0.from').value]).to.deep.equal(['09:00', '09:00']);
    expect(editor.hasUnsaved).to.equal(false);
    expect(focused()).not.to.equal(null);
  });

  it('says what is wrong where nothing can be read, and reads again', async () => {
    let fails = true;
    const { backend } = await open();
    const editor = await show(
      html`<booking-schedule-editor
        language="en"
        .backend=${{
          ...backend,
          profile: async () => {
            if (fails) throw new BookingError('unavailable');
            return backend.profile();
          },
        }}
      ></booking-schedule-editor>`,
    );
    const { text, click, all } = handsOn(editor);
    expect(text()).to.contain('does not answer');
    fails = false;
    await click('Try again');
    expect(all('.day').length).to.equal(7);
  });
});

describe('the hours of an event type', () => {
  it('are the usual ones until it has its own', async () => {
    const { editor, kept } = await open({}, 'intro');
    const { all, tick, click, text, write } = handsOn(editor);
    expect(all('.day')).to.deep.equal([]);
    expect(text()).to.contain('09:00 – 12:00, 13:00 – 17:00');
    await tick('Hours of its own');
    await write('weekly.2.0.from', '10');
    await click('Save changes');
    expect(kept.eventType.value).to.deep.equal({
      ...intro,
      schedule: { ...schedule, weekly: { 1: monday, 2: [{ from: '10:00', to: '17:00' }] } },
    });
    await tick('My usual hours');
    await click('Save changes');
    expect(kept.eventType.value).to.deep.equal(intro);
  });

  it('come with rules, each checked at its field', async () => {
    const { editor, kept } = await open({}, 'intro');
    const { labelled, write, faultAt, choose, click } = handsOn(editor);
    expect(labelled('Notice').value).to.equal('2');
    await write('bufferAfterMinutes', 'some');
    expect(faultAt('bufferAfterMinutes')).to.equal('Please enter a whole number.');
    await write('bufferAfterMinutes', '99999');
    expect(faultAt('bufferAfterMinutes')).to.equal('Please enter a number from 0 to 44640.');
    await write('bufferAfterMinutes', '15');
    await choose('#notice-unit', 'hours');
    await write('limits.perDay', '0');
    expect(faultAt('limits.perDay')).to.contain('from 1 to');
    await write('limits.perDay', '4');
    await write('intervalMinutes', '15');
    await write('window.rollingDays', '');
    expect(faultAt('window.rollingDays')).to.equal('Please fill this in.');
    await write('window.rollingDays', '30');
    await click('Save changes');
    expect(kept.eventType.value).to.deep.equal({
      ...intro,
      bufferAfterMinutes: 15,
      noticeMinutes: 120,
      limits: { perDay: 4 },
      intervalMinutes: 15,
      window: { rollingDays: 30 },
    });
  });

  it('can be booked between two dates, of which the last is not before the first', async () => {
    const { editor, kept } = await open({}, 'intro');
    const { tick, write, faultAt, click } = handsOn(editor);
    await tick('Between two dates');
    await write('window.from', '2027-03-01');
    await write('window.to', '2027-02-01');
    expect(faultAt('window.to')).to.equal('The last date lies before the first.');
    await click('Save changes');
    expect(kept.eventType.version).to.equal(1);
    await write('window.to', '2027-03-31');
    await click('Save changes');
    expect(kept.eventType.value.window).to.deep.equal({ from: '2027-03-01', to: '2027-03-31' });
  });

  it('are not there where the event type is not', async () => {
    const { editor } = await open({}, 'gone');
    expect(handsOn(editor).text()).to.equal('There is no such event type any more.');
  });
});

describe('the free times below the hours', () => {
  it('are those of the newest draft without a fault', async () => {
    const { editor } = await open({}, 'intro');
    const { write } = handsOn(editor);
    const preview = previewIn(editor);
    expect([preview.eventType, preview.draft]).to.deep.equal(['intro', undefined]);
    await write('bufferAfterMinutes', '20');
    expect(preview.draft?.eventType?.bufferAfterMinutes).to.equal(20);
    await write('bufferAfterMinutes', '20 minutes');
    expect(preview.draft?.eventType?.bufferAfterMinutes).to.equal(20);
  });

  it('take the hours of the profile with its places', async () => {
    const { editor } = await open();
    const { write } = handsOn(editor);
    await write('weekly.2.0.from', '10');
    const { draft } = previewIn(editor);
    expect(draft?.profile?.schedule.weekly[2]).to.deep.equal([{ from: '10:00', to: '17:00' }]);
    expect(draft?.profile?.locations).to.deep.equal([]);
  });

  it('lead to the reasons from inside, where the page has somebody who tells them', async () => {
    const { editor } = await open();
    expect(previewIn(editor).shadowRoot!.querySelector('[part=why]')).to.equal(null);
    editor.withReasons = true;
    await editor.updateComplete;
    await previewIn(editor).updateComplete;
    const why = previewIn(editor).shadowRoot!.querySelector<HTMLElement>('[part=why]');
    if (!why) throw new Error('No way to the reasons');
    const going = oneEvent(editor, 'settings-go') as unknown as Promise<SettingsGoEvent>;
    why.click();
    expect((await going).place.tab).to.equal('troubleshooter');
  });
});

describe('a place in the settings', () => {
  it('is found by its name, and the hours by the choice that hides them', async () => {
    const { editor } = await open({}, 'intro');
    const { focused, tick } = handsOn(editor);
    for (const field of ['bufferBeforeMinutes', 'noticeMinutes', 'window', 'limits', 'intervalMinutes']) {
      expect(await editor.reveal({ field }), field).to.equal(true);
      expect(focused()!.dataset['field']).to.equal(field);
    }
    expect(await editor.reveal({ field: 'weekly' })).to.equal(true);
    expect(focused()!.getAttribute('name')).to.equal('which');
    await tick('Hours of its own');
    for (const field of ['weekly', 'zone', 'overrides', 'holidays'])
      expect(await editor.reveal({ field }), field).to.equal(true);
    expect(await editor.reveal({ field: 'nothing' })).to.equal(false);
  });

  it('is narrow enough for a phone, in every language', async () => {
    await setViewport({ width: 360, height: 740 });
    for (const language of ['en', 'de', 'ar']) {
      const { editor } = await open({}, 'intro', language);
      const { find } = handsOn(editor);
      find('[data-field="which-own"]').click();
      await settled(editor);
      find('[data-copy]').click();
      await settled(editor);
      expect(document.documentElement.scrollWidth, language).to.be.at.most(360);
      editor.remove();
    }
    await setViewport({ width: 1024, height: 768 });
  });
});
