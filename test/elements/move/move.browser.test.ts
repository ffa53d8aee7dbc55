import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/move/define.js';
import type { BookingMove } from '../../../src/elements/move/move.js';
import { slotAt, zone } from '../widget/stage-backend.js';
import { find, textOf } from '../widget/widget-stage.js';

const timeNow = slotAt('2026-03-06T09:00Z');
const newTime = slotAt('2026-03-03T13:30Z');
const show = (language = 'en-GB', theme = 'light') =>
  fixture<BookingMove>(
    html`<booking-move
      language=${language}
      theme=${theme}
      .timeNow=${timeNow}
      .newTime=${newTime}
      .zone=${zone}
    ></booking-move>`,
  );

describe('<booking-move>', () => {
  for (const language of ['en', 'ar'])
    for (const theme of ['light', 'dark'])
      it(`is accessible, at rest and at work: ${language}, ${theme}`, async () => {
        const move = await show(language, theme);
        move.parentElement!.style.backgroundColor = theme === 'dark' ? '#16181d' : '#fff';
        await expect(move).to.be.accessible();
        move.busy = true;
        await move.updateComplete;
        await expect(move).to.be.accessible();
      });

  it('shows the time it has and the one it would have, in the zone', async () => {
    const move = await show();
    expect(textOf(move))
      .to.match(/Until now\s+Friday,? 6 March 2026\s+10:00/)
      .and.to.match(/New time\s+Tuesday,? 3 March 2026\s+14:30/)
      .and.to.include('Europe/Berlin');
  });

  it('tells what shall become of it, and nothing while that is under way', async () => {
    const move = await show();
    const confirmed = oneEvent(move, 'move-confirm');
    (await find(move, '[part=submit]')).click();
    await confirmed;
    const kept = oneEvent(move, 'move-keep');
    (await find(move, '[part=keep]')).click();
    await kept;
    const heard: string[] = [];
    for (const type of ['move-confirm', 'move-keep']) move.addEventListener(type, () => heard.push(type));
    move.busy = true;
    await move.updateComplete;
    (await find(move, '[part=submit]')).click();
    (await find(move, '[part=keep]')).click();
    expect(heard).to.deep.equal([]);
    expect(textOf(move)).to.include('Moving…');
  });
});
