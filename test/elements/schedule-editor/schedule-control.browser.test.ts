import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { HostStore } from '../../../src/client/host/host-store.js';
import type { ValueChangeEvent } from '../../../src/elements/host/settings-events.js';
import type { BookingScheduleEditor } from '../../../src/elements/schedule-editor/schedule-editor.js';
import type { ScheduleTerms } from '../../../src/elements/schedule-editor/schedule-terms.js';
import { schedule, scheduleBackend } from './schedule-backend.js';
import { handsOn, settled, show } from './schedule-page.js';

const value: ScheduleTerms = { schedule, window: { rollingDays: 30 } };
const control = (given: ScheduleTerms = value) =>
  show(html`<booking-schedule-editor language="en-GB" .value=${given}></booking-schedule-editor>`);

describe('<booking-schedule-editor> as a form control', () => {
  it('is accessible', async () => {
    await expect(await control()).to.be.accessible();
  });

  it('tells what a person makes of its value, and saves nothing', async () => {
    const editor = await control();
    const { write, all } = handsOn(editor);
    const change = oneEvent(editor, 'change') as unknown as Promise<ValueChangeEvent<ScheduleTerms>>;
    await write('bufferBeforeMinutes', '5');
    expect((await change).value).to.deep.equal({ ...value, bufferBeforeMinutes: 5 });
    expect(editor.value).to.deep.equal({ ...value, bufferBeforeMinutes: 5 });
    expect([
      editor.hasUnsaved,
      all('[part~=save-bar]').length,
      all('booking-slot-preview').length,
    ]).to.deep.equal([false, 0, 0]);
    await write('bufferBeforeMinutes', '');
    expect(editor.value).to.deep.equal(value);
  });

  it('is a part of its form, with its validity', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <booking-schedule-editor name="hours" language="en-GB" .value=${value}></booking-schedule-editor>
      </form>`,
    );
    const editor = form.querySelector<BookingScheduleEditor>('booking-schedule-editor')!;
    await settled(editor);
    const { write, focused, at } = handsOn(editor);
    const sent = (): unknown => JSON.parse(new FormData(form).get('hours') as string);
    expect(sent()).to.deep.equal(value);
    await write('noticeMinutes', 'soon');
    expect(form.checkValidity()).to.equal(false);
    expect(editor.reportValidity()).to.equal(false);
    await settled(editor);
    expect(focused()).to.equal(at('noticeMinutes'));
    await write('noticeMinutes', '3');
    expect(form.checkValidity()).to.equal(true);
    expect(sent()).to.deep.equal({ ...value, noticeMinutes: 180 });
    form.reset();
    await settled(editor);
    expect(editor.value).to.deep.equal(value);
  });

  it('keeps odd text while the same value is given again, and drops it for another', async () => {
    const editor = await control();
    const { write, at } = handsOn(editor);
    await write('weekly.2.0.from', 'noon');
    await write('bufferBeforeMinutes', '5');
    editor.value = structuredClone(editor.value);
    await settled(editor);
    expect(at('weekly.2.0.from').value).to.equal('noon');
    editor.value = { schedule };
    await settled(editor);
    expect(at('weekly.2.0.from').value).to.equal('09:00');
  });

  it('offers the usual hours where it is told which those are', async () => {
    const editor = await control({});
    editor.fallback = schedule;
    await settled(editor);
    const { tick, all } = handsOn(editor);
    expect(all('.day')).to.deep.equal([]);
    await tick('Hours of its own');
    expect(editor.value).to.deep.equal({ schedule });
    await tick('My usual hours');
    expect(editor.value).to.deep.equal({});
  });

  it('begins with closed days in the device’s zone where nothing is given', async () => {
    const editor = await control({});
    const { tick } = handsOn(editor);
    await tick('Monday');
    expect(editor.value.schedule).to.deep.equal({
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      weekly: { 1: [{ from: '09:00', to: '17:00' }] },
    });
  });

  it('shows the parts it is asked for', async () => {
    const editor = await control();
    editor.parts = ['rules'];
    await settled(editor);
    const { all } = handsOn(editor);
    expect([all('.day').length, all('table').length, all('.rules').length]).to.deep.equal([0, 0, 1]);
  });

  it('looks holidays up where it is told to', async () => {
    const editor = await control();
    const { all } = handsOn(editor);
    expect(all('[part=holidays]')).to.deep.equal([]);
    editor.lookup = new HostStore(scheduleBackend().backend);
    await settled(editor);
    expect(all('.holidays li').length).to.equal(3);
  });
});
