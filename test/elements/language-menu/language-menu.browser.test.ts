import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/language-menu/define.js';
import type { BookingLanguageMenu } from '../../../src/elements/language-menu/language-menu.js';
import { emulateMedia } from '../driver.js';

const languages = ['de', 'de-x-du', 'en', 'ar', 'pt-BR'];
const show = (value = 'en', given: readonly string[] = languages) =>
  fixture<BookingLanguageMenu>(
    html`<booking-language-menu language="en" .languages=${given} .value=${value}></booking-language-menu>`,
  );
const select = (menu: BookingLanguageMenu) => menu.shadowRoot!.querySelector('select')!;
const chosen = (menu: BookingLanguageMenu) => select(menu).selectedOptions[0]!;

describe('<booking-language-menu>', () => {
  it('is accessible in light and dark, in both directions', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme });
      for (const [language, direction] of [
        ['en', 'ltr'],
        ['ar', 'rtl'],
      ] as const) {
        const scene = await fixture(
          html`<div
            lang=${language}
            dir=${direction}
            style="color-scheme: ${colorScheme}; background: ${colorScheme === 'dark' ? '#16181d' : '#fff'}"
          >
            <booking-language-menu .languages=${languages} value=${language}></booking-language-menu>
          </div>`,
        );
        const menu = scene.querySelector('booking-language-menu')!;
        await menu.updateComplete;
        await expect(scene).to.be.accessible();
        const [globe, list] = [menu.shadowRoot!.querySelector('svg')!, select(menu)];
        const start = globe.getBoundingClientRect().left - list.getBoundingClientRect().left;
        expect(start < list.offsetWidth / 2).to.equal(direction === 'ltr');
      }
    }
    await emulateMedia({ colorScheme: 'light' });
  });

  it('has a name, and names every language in itself', async () => {
    const menu = await show();
    expect(select(menu).ariaLabel).to.equal('Language');
    const options = [...select(menu).options];
    expect(options.map(({ text, lang, dir }) => [text, lang, dir])).to.deep.equal([
      ['Deutsch', 'de', 'auto'],
      ['Deutsch (du)', 'de-x-du', 'auto'],
      ['English', 'en', 'auto'],
      ['العربية', 'ar', 'auto'],
      ['Português', 'pt-BR', 'auto'],
    ]);
  });

  it('shows the language that is spoken, or the nearest to it', async () => {
    const menu = await show('de-AT');
    expect(chosen(menu).text).to.equal('Deutsch');
    menu.value = 'de-x-du';
    await menu.updateComplete;
    expect(chosen(menu).text).to.equal('Deutsch (du)');
  });

  it('claims no language where another one is spoken', async () => {
    const menu = await show('ja');
    expect([chosen(menu).text, chosen(menu).value]).to.deep.equal(['Language', '']);
    menu.value = 'en';
    await menu.updateComplete;
    expect(chosen(menu).text).to.equal('English');
    expect(select(menu).options.length).to.equal(5);
  });

  it('tells by keys alone, through shadow roots', async () => {
    const menu = await show();
    menu.focus();
    const heard = oneEvent<HTMLElementEventMap['language-change']>(document, 'language-change');
    await sendKeys({ press: 'ArrowUp' });
    const event = await heard;
    expect([event.language, event.target === menu, menu.value]).to.deep.equal(['de-x-du', true, 'de-x-du']);
  });

  it('can be pressed with a thumb', async () => {
    const { height } = select(await show()).getBoundingClientRect();
    expect(height).to.be.at.least(44);
  });
});
