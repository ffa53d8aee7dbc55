import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/booking-error.js';
import { addDays } from '../../../src/time/civil-date.js';
import { nextYear, profile, schedule, soon } from './schedule-backend.js';
import { handsOn, open, settled } from './schedule-page.js';

const dated = (overrides: Record<string, readonly { from: string; to: string }[]>) => ({
  profile: { ...profile, schedule: { ...schedule, overrides } },
});
const christmas = soon(12, 24);

async function openAt(date: string, plan = {}) {
  const world = await open(plan);
  await world.editor.reveal({ field: 'overrides', id: date });
  await settled(world.editor);
  return { ...world, hands: handsOn(world.editor) };
}

describe('single dates of <booking-schedule-editor>', () => {
  it('are closed several at once', async () => {
    const { editor, kept, hands } = await openAt(christmas);
    const { clickDate, click, text, focused, find } = hands;
    expect(focused()!.dataset['date']).to.equal(christmas);
    await clickDate(christmas);
    await clickDate(addDays(christmas, 1));
    expect(find(`[data-date="${christmas}"]`).getAttribute('aria-pressed')).to.equal('true');
    expect(text()).to.contain('2 dates chosen');
    await click('Set for 2 dates');
    expect(text()).to.contain('Set for 2 dates.');
    expect(focused()!.dataset['field']).to.equal('overrides');
    expect(find(`[data-date="${christmas}"]`).getAttribute('aria-label')).to.contain('closed');
    await click('Save changes');
    expect(kept.profile.value.schedule.overrides).to.deep.equal({
      [christmas]: [],
      [addDays(christmas, 1)]: [],
    });
    expect(editor.hasUnsaved).to.equal(false);
  });

  it('get other hours, which are checked before they are set', async () => {
    const { editor, hands } = await openAt(christmas);
    const { clickDate, click, tick, write, faultAt, focused, at, text } = hands;
    await clickDate(christmas);
    await tick('Other hours');
    await write('chosen.0.to', 'noon');
    await click('Set for 1 date');
    expect(faultAt('chosen.0.to')).to.contain('time of day');
    expect(focused()).to.equal(at('chosen.0.to'));
    expect(editor.hasUnsaved).to.equal(true);
    await write('chosen.0.to', '12');
    await click('Set for 1 date');
    expect(text()).to.contain('09:00 – 12:00');
    expect(editor.checkValidity()).to.equal(true);
  });

  it('are reached by the keys, and those that are over cannot be chosen', async () => {
    const { editor, hands } = await openAt(christmas);
    const { focused, find, all } = hands;
    await sendKeys({ press: 'ArrowRight' });
    await settled(editor);
    expect(focused()!.dataset['date']).to.equal(addDays(christmas, 1));
    await sendKeys({ press: 'Enter' });
    await settled(editor);
    expect(focused()!.getAttribute('aria-pressed')).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    await settled(editor);
    expect(focused()!.dataset['date']).to.equal(addDays(christmas, 8));
    await sendKeys({ press: 'PageUp' });
    await settled(editor);
    expect(focused()!.dataset['date']).to.equal(soon(12, 1));
    expect(all('table [tabindex="0"]').length).to.equal(1);
    await sendKeys({ down: 'Shift' });
    for (let year = 0; year < 3; year += 1) {
      await sendKeys({ press: 'PageUp' });
      await settled(editor);
    }
    await sendKeys({ up: 'Shift' });
    // No further back than today; the days before it are there to be heard, not chosen.
    const today = new Date().toISOString().slice(0, 7);
    expect(focused()!.dataset['date']!.slice(0, 7)).to.be.oneOf([
      today,
      addDays(`${today}-28`, 5).slice(0, 7),
    ]);
    expect(focused()!.getAttribute('aria-current')).to.equal('date');
    for (const past of all('table button[aria-disabled="true"]').slice(0, 1)) {
      past.click();
      await settled(editor);
      expect(past.getAttribute('aria-pressed')).to.equal('false');
    }
    expect(find('[part=previous], [part=step]').getAttribute('aria-disabled')).to.equal('true');
  });

  it('are listed, edited, removed and given back; those that are over are folded away', async () => {
    const plan = dated({
      '2020-01-01': [],
      [soon(3, 1)]: [],
      [soon(3, 2)]: [{ from: '10:00', to: '11:00' }],
    });
    const { editor, hands } = await openAt(soon(3, 1), plan);
    const { all, find, click, focused, at, text } = hands;
    expect(all('[part=listed]').length).to.equal(2);
    expect(find('details').hasAttribute('open')).to.equal(false);
    expect(find('summary').textContent).to.contain('1 past date');
    all('[part=edit]')[1]!.click();
    await settled(editor);
    expect(at('chosen.0.from').value).to.equal('10:00');
    expect(focused()!.dataset['date']).to.equal(soon(3, 2));
    all('[part=listed] [part=remove]')[0]!.click();
    await settled(editor);
    expect(all('[part=listed]').length).to.equal(1);
    expect(focused()!.dataset['remove']).to.equal(soon(3, 2));
    expect(text()).to.contain('the weekly hours count again');
    await click('Undo');
    expect(all('[part=listed]').length).to.equal(2);
    for (let left = 2; left > 0; left -= 1) {
      all('[part=listed] [part=remove]')[0]!.click();
      await settled(editor);
    }
    expect(focused()!.textContent).to.contain('Coming dates');
    expect(text()).to.contain('No coming date has other hours.');
  });
});

describe('public holidays', () => {
  it('of the probable country are there to be closed, all or some', async () => {
    const { editor, asked, kept } = await open(dated({ [soon(1, 1)]: [] }));
    const { find, tick, click, labelled, text } = handsOn(editor);
    expect((find('#country') as HTMLSelectElement).value).to.equal('DE');
    expect(asked.holidays).to.deep.equal(['DE']);
    expect(labelled('New Year').disabled).to.equal(true);
    expect(text()).to.contain('already closed');
    await tick('Christmas Day');
    await click('Close on 1 day');
    expect(labelled('Christmas Day').disabled).to.equal(true);
    await click('Undo');
    expect(labelled('Christmas Day').disabled).to.equal(false);
    await tick('All of them');
    await click('Close on 2 days');
    await click('Save changes');
    expect(Object.keys(kept.profile.value.schedule.overrides ?? {}).sort()).to.deep.equal([
      soon(1, 1),
      soon(5, 1),
      soon(12, 25),
    ]);
    expect(nextYear).to.be.above(2025);
  });

  it('are those of a region, or of another country', async () => {
    const { editor, asked } = await open();
    const { choose, text, all } = handsOn(editor);
    await choose('#region', 'BY');
    expect(asked.holidays.at(-1)).to.equal('DEBY');
    await choose('#country', 'FR');
    expect(asked.holidays.at(-1)).to.equal('FR');
    expect(text()).to.contain('No public holidays are known here.');
    expect(all('#region')).to.deep.equal([]);
    await choose('#country', '');
    expect(text()).not.to.contain('No public holidays');
  });

  it('are no matter where the backend knows none', async () => {
    const { editor } = await open({ withoutHolidays: new BookingError('not-found') });
    const { all, text } = handsOn(editor);
    expect(all('[part=holidays]')).to.deep.equal([]);
    expect(text()).not.to.contain('Public holidays');
  });

  it('are asked for again where that failed', async () => {
    const { editor } = await open({ withoutHolidays: new BookingError('unavailable') });
    const { click, all, text } = handsOn(editor);
    expect(text()).to.contain('does not answer');
    await click('Try again');
    expect(all('.holidays li').length).to.equal(3);
  });
});
