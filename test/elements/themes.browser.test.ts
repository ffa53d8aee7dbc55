import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, mediaAsBefore } from './driver.js';
import { intro, now, stageBackend } from './widget/stage-backend.js';
import { chooseTime, dayButton, fillIn, find, read, send, show } from './widget/widget-stage.js';

const realNow = Date.now;
const sheet = new CSSStyleSheet();

before(async () => {
  Date.now = () => now;
  document.adoptedStyleSheets.push(sheet);
  await emulateMedia({ reducedMotion: 'reduce' });
});
after(() => {
  Date.now = realNow;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
});
after(mediaAsBefore);

async function readTheme(name: string): Promise<string> {
  const answer = await fetch(new URL(`../../demo/pages/themes/${name}.css`, import.meta.url));
  return answer.text();
}

for (const name of ['paper', 'poster', 'blossom', 'terminal'])
  describe(`the theme “${name}” of the demo`, () => {
    it('says all it says in tokens', async () => {
      sheet.replaceSync(await readTheme(name));
      const rules = [...sheet.cssRules] as CSSStyleRule[];
      expect(rules.map(({ selectorText }) => selectorText)).to.deep.equal(['booking-widget']);
      const names = [...rules[0]!.style];
      expect(names.length).to.be.greaterThan(10);
      expect(names.filter((property) => !property.startsWith('--booking-'))).to.deep.equal([]);
    });

    for (const theme of ['light', 'dark'])
      it(`can be read in every step, ${theme}`, async () => {
        sheet.replaceSync(await readTheme(name));
        const backend = stageBackend({ eventType: async () => ({ ...intro, durationsMinutes: [30, 60] }) });
        const widget = await show(backend, { theme });
        (await dayButton(widget, '2026-03-03')).click();
        await find(widget, '.slot');
        await expect(widget).to.be.accessible();
        await chooseTime(widget);
        await find(widget, 'booking-location-picker input');
        await send(widget);
        await find(widget, '.summary a');
        await expect(widget).to.be.accessible();
        await fillIn(widget);
        await send(widget);
        await read(widget, 'You are booked');
        await waitUntil(() => widget.getAnimations({ subtree: true }).length === 0);
        await expect(widget).to.be.accessible();
      });
  });
