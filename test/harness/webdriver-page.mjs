// A page in a browser that speaks W3C WebDriver (https://www.w3.org/TR/webdriver2/), with the methods of puppeteer's pages
// that web-test-runner's commands use.
import { setTimeout as sleep } from 'node:timers/promises';
import { fixedMedia } from './fixed-media.mjs';

/** Keys by the names that `KeyboardEvent.key` has for them. */
const keys = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Escape: '\ue00c',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
  Meta: '\ue03d',
};

const buttons = { left: 0, middle: 1, right: 2 };

/** Opens a browser with one page, at the address of a driver. */
export async function webDriverPage(driver, capabilities) {
  const { sessionId } = await ask('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  });
  const session = `${driver}/session/${sessionId}`;
  const run = (script) => ask('POST', `${session}/execute/sync`, { script, args: [] });
  const key = (type, name) => ({ type, value: keys[name] ?? name });
  const act = (source) => whenFree(() => ask('POST', `${session}/actions`, { actions: [source] }));
  const type = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  const point = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', x, y, duration: 0 });
  const press = (kind, { button = 'left' } = {}) => ({ type: kind, button: buttons[button] });

  /** A window takes a moment to follow, and then again because of its edges. @returns Whether it has */
  const resize = async ([width, height]) => {
    for (let attempt = 0; attempt < 12; attempt++) {
      const [inner, outer] = await run('return [[innerWidth, innerHeight], [outerWidth, outerHeight]]');
      if (inner[0] === width && inner[1] === height) return true;
      const rect = { width: width + outer[0] - inner[0], height: height + outer[1] - inner[1] };
      if (attempt % 4 === 0) await ask('POST', `${session}/window/rect`, rect);
      await sleep(50);
    }
    return false;
  };

  /** Sizes that a window could not be made of. */
  const refused = new Set();

  return {
    goto: (url) => ask('POST', `${session}/url`, { url }),
    url: () => ask('GET', `${session}/url`),
    close: () => ask('DELETE', session),
    keyboard: {
      type: (text) => type(...[...text].flatMap((name) => [key('keyDown', name), key('keyUp', name)])),
      press: (name) => type(key('keyDown', name), key('keyUp', name)),
      down: (name) => type(key('keyDown', name)),
      up: (name) => type(key('keyUp', name)),
    },
    mouse: {
      move: (x, y) => point(move(x, y)),
      click: (x, y, how) => point(move(x, y), press('pointerDown', how), press('pointerUp', how)),
      down: (how) => point(press('pointerDown', how)),
      up: (how) => point(press('pointerUp', how)),
      reset: () => ask('DELETE', `${session}/actions`),
    },
    /** The size of what is seen, without the window's own edges. One that cannot be had is not half had. */
    async setViewport({ width, height }) {
      const size = `${width} × ${height}`;
      if (!refused.has(size)) {
        const before = await run('return [innerWidth, innerHeight]');
        if (await resize([width, height])) return;
        await resize(before);
        refused.add(size);
      }
      throw new Error(`The driver of this browser cannot make a window of ${size}`);
    },
    ...fixedMedia,
  };
}

/** Does what the driver refuses, and has not begun, while it is busy with what was asked before. */
async function whenFree(work, attempts = 100) {
  try {
    return await work();
  } catch (error) {
    if (attempts === 0 || !/previous interaction is still underway/.test(error.message)) throw error;
    await sleep(50);
    return whenFree(work, attempts - 1);
  }
}

async function ask(method, address, body) {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
