import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/widget/define.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { auditInAllLooks, lostOf, obscuredOf, setApart } from '../audit.js';
import { emulateMedia, setViewport } from '../driver.js';
import { flowStates } from './flow-states.js';
import type { FlowState } from './flow-states.js';
import { now, zone } from './stage-backend.js';
import { find, painted } from './widget-stage.js';

const realNow = Date.now;
const realWarn = console.warn;
const realSetTimeout = window.setTimeout;

before(() => {
  Date.now = () => now;
  // Errors that are made here are told to the developer too.
  console.warn = () => undefined;
});
after(() => {
  Date.now = realNow;
  console.warn = realWarn;
});
afterEach(() => {
  window.setTimeout = realSetTimeout;
});

/** Brings a widget into a state. */
async function bring({ backend, set, go, seen, pace }: FlowState): Promise<BookingWidget> {
  await emulateMedia({ reducedMotion: 'reduce' });
  if (pace)
    window.setTimeout = ((run: () => void, ms = 0) => realSetTimeout(run, pace(ms))) as typeof setTimeout;
  const widget = await fixture<BookingWidget>(
    html`<booking-widget
      language="en-GB"
      event-type="intro"
      time-zone=${zone}
      theme="light"
      no-resume
      .backend=${backend()}
    ></booking-widget>`,
  );
  Object.assign(widget, set);
  await go?.(widget);
  await find(widget, seen);
  window.setTimeout = realSetTimeout;
  return widget;
}

describe('<booking-widget> gives axe nothing to find, light and dark, in both directions', () => {
  for (const state of flowStates)
    it(state.name, async () => {
      await setViewport({ width: 1024, height: 800 });
      const widget = await bring(state);
      expect(await auditInAllLooks(widget)).to.deep.equal([]);
      await find(widget, state.seen);
      widget.style.fontSize = '200%';
      expect(lostOf(widget), 'in letters twice as large').to.deep.equal([]);
    });
});

describe('<booking-widget> loses nothing in 320 pixels, with letters, words and lines set apart', () => {
  for (const state of flowStates)
    it(state.name, async () => {
      await setViewport({ width: 320, height: 640 });
      const widget = await bring(state);
      setApart(widget);
      await painted(widget);
      expect(lostOf(widget)).to.deep.equal([]);
      expect(obscuredOf(widget)).to.deep.equal([]);
    });
});
