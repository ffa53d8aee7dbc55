import { fixture, html, nextFrame } from '@open-wc/testing';
import type { BookingBackend } from '../../../src/contract/index.js';
import '../../../src/elements/widget/define.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { zone } from './stage-backend.js';

export * from './seen.js';

/** Puts a widget on a page in a container of a width. */
export async function show(
  backend: BookingBackend,
  {
    width = 960,
    language = 'en-GB',
    eventType = 'intro',
    theme = 'light',
  }: { width?: number; language?: string; eventType?: string; theme?: string } = {},
): Promise<BookingWidget> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const widget = await fixture<BookingWidget>(
    html`<booking-widget
      language=${language}
      event-type=${eventType}
      time-zone=${zone}
      theme=${theme}
      .backend=${backend}
    ></booking-widget>`,
    { parentNode: box },
  );
  return widget;
}

/** Waits until the widget has painted. */
export async function painted(widget: BookingWidget): Promise<void> {
  await widget.updateComplete;
  await nextFrame();
  // What a frame shows has been painted when the next one begins; Firefox asks containers for their width only then.
  await nextFrame();
}
