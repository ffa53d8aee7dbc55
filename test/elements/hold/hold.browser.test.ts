import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/hold/define.js';
import type { BookingHold } from '../../../src/elements/hold/hold.js';
import { emulateMedia, settled } from '../driver.js';

const realNow = Date.now.bind(Date);
/** What the clock says; it stands still but when a test moves it. */
let now = realNow();

const inSeconds = (seconds: number) => new Date(now + seconds * 1000).toISOString();

const show = (
  seconds: number | undefined,
  own: { extensionsLeft?: number; ended?: boolean; language?: string; busy?: boolean } = {},
) =>
  fixture<BookingHold>(
    html`<booking-hold
      language=${own.language ?? 'en'}
      .expiresAt=${seconds === undefined ? undefined : inSeconds(seconds)}
      .extensionsLeft=${own.extensionsLeft}
      ?ended=${own.ended ?? false}
      ?busy=${own.busy ?? false}
    ></booking-hold>`,
  );

/** Lets time pass, as for a tab that slept meanwhile and is looked at again. */
async function pass(hold: BookingHold, seconds: number) {
  now += seconds * 1000;
  document.dispatchEvent(new Event('visibilitychange'));
  await hold.updateComplete;
}

const find = (hold: BookingHold, selector: string) => hold.shadowRoot!.querySelector<HTMLElement>(selector)!;
const words = (node: Element) => node.textContent.replace(/\s+/g, ' ').trim();
const clock = (hold: BookingHold) => words(find(hold, '.clock')).replace(/^.* /, '');
const aloud = (hold: BookingHold) => words(find(hold, '[role=status]'));
const button = (hold: BookingHold) => find(hold, 'button');

describe('<booking-hold>', () => {
  beforeEach(() => {
    now = realNow();
    Date.now = () => now;
  });
  afterEach(() => {
    Date.now = realNow;
  });

  it('is accessible in light and dark, in both directions, kept and ended', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme });
      for (const [language, direction] of [
        ['en', 'ltr'],
        ['ar', 'rtl'],
      ] as const)
        for (const ended of [false, true]) {
          const scene = await fixture(
            html`<div
              lang=${language}
              dir=${direction}
              style="color-scheme: ${colorScheme}; background: ${colorScheme === 'dark' ? '#16181d' : '#fff'}"
            >
              <booking-hold expires-at=${inSeconds(272)} ?ended=${ended}></booking-hold>
            </div>`,
          );
          await scene.querySelector('booking-hold')!.updateComplete;
          await expect(scene).to.be.accessible();
        }
    }
    await emulateMedia({ colorScheme: 'light' });
  });

  it('says how long the time is kept, ticking for the eye alone', async () => {
    const hold = await show(272);
    expect(words(find(hold, '.clock'))).to.equal('This time is kept for you for 4:32');
    expect(find(hold, '.clock').ariaHidden).to.equal('true');
    expect(words(find(hold, '.kept .heard'))).to.equal('This time is kept for you for 4 more minutes.');
    expect(find(hold, '.kept .heard').closest('[role=status], [aria-live]')).to.equal(null);
    expect(aloud(hold)).to.equal('');
  });

  it('counts every second by itself', async () => {
    Date.now = realNow;
    now = realNow();
    const hold = await show(10);
    const first = clock(hold);
    await waitUntil(() => clock(hold) !== first, 'it ticks', { timeout: 3000 });
    const second = clock(hold);
    await waitUntil(() => clock(hold) !== second, 'it ticks on', { timeout: 3000 });
  });

  it('is right after the tab slept', async () => {
    const hold = await show(272);
    await pass(hold, 100);
    expect(clock(hold)).to.equal('2:52');
  });

  it('counts nothing while nobody sees it, and nothing when it is gone', async () => {
    const drawn = async (hold: BookingHold) => {
      let times = 0;
      hold.requestUpdate = () => {
        times++;
      };
      await new Promise((resolve) => setTimeout(resolve, 1200));
      return times;
    };
    Date.now = realNow;
    now = realNow();
    const hidden = await show(100);
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await hidden.updateComplete;
    const whileHidden = await drawn(hidden);
    Reflect.deleteProperty(document, 'hidden');
    expect(whileHidden).to.equal(0);
    const gone = await show(100);
    gone.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await drawn(gone)).to.equal(0);
  });

  it('speaks at two minutes and at thirty seconds, and at no other time', async () => {
    const hold = await show(125);
    const said: string[] = [];
    for (let seconds = 125; seconds > 0; seconds--) {
      if (aloud(hold) !== (said.at(-1) ?? '')) said.push(aloud(hold));
      await pass(hold, 1);
    }
    expect(said.filter(Boolean)).to.deep.equal([
      'This time is kept for you for 2 more minutes.',
      'This time is kept for you for 30 more seconds.',
    ]);
  });

  it('does not speak at once where less is left', async () => {
    for (const seconds of [120, 80, 30, 20]) expect(aloud(await show(seconds))).to.equal('');
    const hold = await show(300);
    hold.expiresAt = inSeconds(25);
    await hold.updateComplete;
    expect(aloud(hold)).to.equal('');
  });

  it('speaks the truth after the tab slept', async () => {
    const hold = await show(300);
    await pass(hold, 225);
    expect(aloud(hold)).to.equal('This time is kept for you for 1 more minute.');
  });

  it('asks for longer by a key, as long as that is possible', async () => {
    const hold = await show(200, { extensionsLeft: 1 });
    const heard = oneEvent(document, 'hold-extend');
    button(hold).focus();
    await sendKeys({ press: 'Enter' });
    expect((await heard).target === hold).to.equal(true);
    expect(words(button(hold))).to.equal('Keep it longer');
    hold.extensionsLeft = 0;
    await hold.updateComplete;
    expect(button(hold).checkVisibility({ visibilityProperty: true })).to.equal(false);
    expect(hold.shadowRoot!.activeElement).to.equal(find(hold, '.base'));
  });

  it('asks once while it is under way', async () => {
    const hold = await show(200, { busy: true });
    let asked = 0;
    hold.addEventListener('hold-extend', () => asked++);
    button(hold).click();
    expect([asked, button(hold).ariaDisabled]).to.deep.equal([0, 'true']);
  });

  it('tells once that it is over, says so, and keeps the focus', async () => {
    const hold = await show(100);
    let ends = 0;
    hold.addEventListener('hold-end', () => ends++);
    button(hold).focus();
    await pass(hold, 101);
    await pass(hold, 5);
    expect(ends).to.equal(1);
    expect(aloud(hold)).to.equal('This time is not kept for you any more. You can still try to book it.');
    await settled(hold);
    expect(find(hold, '.clock').checkVisibility({ visibilityProperty: true })).to.equal(false);
    expect(hold.shadowRoot!.activeElement).to.equal(find(hold, '.base'));
    hold.expiresAt = inSeconds(60);
    await hold.updateComplete;
    expect(clock(hold)).to.equal('1:00');
    await pass(hold, 61);
    expect(ends).to.equal(2);
  });

  it('is over when it is told so, whatever the clock says', async () => {
    const hold = await show(100, { ended: true });
    expect(aloud(hold)).to.match(/^This time is not kept/);
    const alone = await show(undefined, { ended: true });
    expect(aloud(alone)).to.match(/^This time is not kept/);
  });

  it('shows nothing where nothing is kept', async () => {
    expect((await show(undefined)).shadowRoot!.querySelector('.base')).to.equal(null);
    const hold = await show(undefined);
    hold.expiresAt = 'soon';
    await hold.updateComplete;
    expect(hold.shadowRoot!.querySelector('.base')).to.equal(null);
  });

  it('moves nothing when one state follows another', async () => {
    for (const width of ['40em', '14em']) {
      const hold = await show(100);
      hold.style.inlineSize = width;
      const height = hold.offsetHeight;
      hold.extensionsLeft = 0;
      await hold.updateComplete;
      expect(hold.offsetHeight).to.equal(height);
      await pass(hold, 101);
      expect(hold.offsetHeight).to.equal(height);
    }
  });

  it('writes the digits of the language', async () => {
    const hold = await show(272, { language: 'ar-EG' });
    await waitUntil(() => words(find(hold, '.clock')).includes('٤:٣٢'));
  });
});
