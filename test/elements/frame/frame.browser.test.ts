import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { fitFrames, tellHeight } from '../../../src/frame.js';

const address = new URL('./framed.html', import.meta.url).href;

let end: (() => void) | undefined;
afterEach(() => end?.());

async function showFrame(): Promise<HTMLIFrameElement> {
  return fixture<HTMLIFrameElement>(
    html`<iframe src=${address} title="A page" data-booking-frame height="10"></iframe>`,
  );
}

const isHigh = (frame: HTMLIFrameElement, height: number) =>
  waitUntil(() => frame.style.height === `${height}px`, `is not ${height}px high but ${frame.style.height}`, {
    timeout: 10_000,
  });

async function isReady(frame: HTMLIFrameElement): Promise<HTMLElement> {
  await waitUntil(() => frame.contentDocument?.querySelector('div'), 'the framed page is not there');
  return frame.contentDocument!.querySelector('div')!;
}

/** What a window says, as the browser hands it on. */
function say(source: Window | null, data: unknown, origin = location.origin): void {
  dispatchEvent(new MessageEvent('message', { source, origin, data }));
}

const height = (value: unknown) => ({ type: 'booking-frame:height', height: value });

describe('a frame', () => {
  it('becomes as high as the page in it, and follows it up and down', async () => {
    end = fitFrames();
    const frame = await showFrame();
    await isHigh(frame, 300);
    const content = await isReady(frame);
    content.style.blockSize = '712.5px';
    await isHigh(frame, 713);
    content.style.blockSize = '120px';
    await isHigh(frame, 120);
  });

  it('is asked when it was there first', async () => {
    const frame = await showFrame();
    const told = new Promise((resolve) => {
      addEventListener('message', resolve, { once: true });
    });
    await told;
    expect(frame.style.height).to.equal('');
    end = fitFrames();
    await isHigh(frame, 300);
  });

  it('tells its height and nothing else', async () => {
    const heard: unknown[] = [];
    const listen = ({ data }: MessageEvent) => heard.push(data);
    addEventListener('message', listen);
    await showFrame();
    await waitUntil(() => heard.length > 0, 'nothing is told', { timeout: 10_000 });
    removeEventListener('message', listen);
    expect(heard[0]).to.deep.equal({ type: 'booking-frame:height', height: 300 });
  });

  it('is not fitted by anybody else, nor by anything else it says', async () => {
    end = fitFrames();
    const frame = await showFrame();
    await isHigh(frame, 300);
    say(window, height(1));
    say(null, height(2));
    say(frame.contentWindow, height(3), 'https://elsewhere.example');
    say(frame.contentWindow, height('4'));
    say(frame.contentWindow, height(Infinity));
    say(frame.contentWindow, height(Number.NaN));
    say(frame.contentWindow, { height: 5 });
    say(frame.contentWindow, 'booking-frame:height');
    say(frame.contentWindow, null);
    expect(frame.style.height).to.equal('300px');
    say(frame.contentWindow, height(6));
    expect(frame.style.height).to.equal('6px');
  });

  it('takes only so much of the page', async () => {
    end = fitFrames();
    const frame = await showFrame();
    say(frame.contentWindow, height(1e9));
    expect(frame.style.height).to.equal('10000px');
    say(frame.contentWindow, height(-5));
    expect(frame.style.height).to.equal('0px');
  });

  it('is left alone when it does not ask for it, and when fitting has ended', async () => {
    end = fitFrames();
    const frame = await showFrame();
    await isHigh(frame, 300);
    frame.removeAttribute('data-booking-frame');
    say(frame.contentWindow, height(7));
    expect(frame.style.height).to.equal('300px');
    frame.setAttribute('data-booking-frame', '');
    end();
    say(frame.contentWindow, height(8));
    expect(frame.style.height).to.equal('300px');
  });

  it('is found in a shadow root that is named', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    end = fitFrames(root);
    const frame = document.createElement('iframe');
    frame.title = 'A page';
    frame.src = address;
    frame.dataset['bookingFrame'] = '';
    root.append(frame);
    await isHigh(frame, 300);
  });
});

describe('a page that is in no frame', () => {
  it('has nobody to tell', () => {
    // The test runner shows this page in a window of its own.
    expect(window.parent).to.equal(window);
    expect(tellHeight()).to.not.throw();
  });
});
